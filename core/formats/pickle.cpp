// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle.h"

#include "core/formats/byte_source.h"
#include "core/formats/pickle_machine.h"
#include "core/util/utf8.h"

#include <array>
#include <bit>
#include <utility>

namespace core::formats {

namespace {

using Kind = PickleValue::Kind;

constexpr std::uint8_t kProtocol = 2;
constexpr std::size_t kMaxNameBytes = 256;

/// Opcodes that other pickles use, for the sentence that refuses them [Python, Lib/pickletools.py].
constexpr std::array<std::pair<std::uint8_t, std::string_view>, 30> kForeign{
    {{'0', "POP"}, {'2', "DUP"}, {'1', "POP_MARK"}, {'F', "FLOAT"}, {'I', "INT"}, {'L', "LONG"}, {'P', "PERSID"}, {'S', "STRING"},
     {'T', "BINSTRING"}, {'V', "UNICODE"}, {'d', "DICT"}, {'g', "GET"}, {'i', "INST"}, {'l', "LIST"}, {'o', "OBJ"}, {'p', "PUT"},
     {0x82, "EXT1"}, {0x83, "EXT2"}, {0x84, "EXT4"}, {0x8b, "LONG4"}, {'B', "BINBYTES"}, {'C', "SHORT_BINBYTES"},
     {0x8c, "SHORT_BINUNICODE"}, {0x8f, "EMPTY_SET"}, {0x90, "ADDITEMS"}, {0x91, "FROZENSET"}, {0x92, "NEWOBJ_EX"},
     {0x93, "STACK_GLOBAL"}, {0x94, "MEMOIZE"}, {0x95, "FRAME"}}};

std::string opcodeName(std::uint8_t opcode)
{
    for (const auto &[code, name] : kForeign)
        if (code == opcode)
            return std::string(name);
    return std::to_string(opcode);
}

/// Takes operands from the bytes and has the machine do the rest.
class Reader final
{
public:
    Reader(std::span<const std::uint8_t> bytes, const std::string &subject, PickleDialect dialect)
        : m_bytes(bytes), m_machine(subject, dialect)
    {
    }

    Result<Pickle> run()
    {
        while (!m_machine.failure()) {
            const std::uint8_t opcode = take(1).front();
            if (opcode == '.')
                break;
            step(opcode);
        }
        return m_machine.finish(m_at);
    }

private:
    /// `count` bytes, or a failure and zeros, of which there are as many as the widest number has.
    std::span<const std::uint8_t> take(std::size_t count)
    {
        static constexpr std::array<std::uint8_t, 8> kNothing{};
        if (count > m_bytes.size() - m_at) {
            m_machine.fail("is truncated inside its pickle");
            return kNothing;
        }
        m_at += count;
        return m_bytes.subspan(m_at - count, count);
    }
    template <class T>
    T number()
    {
        return littleEndian<T>(take(sizeof(T)));
    }
    void integer(std::int64_t value) { m_machine.push({Kind::Integer, value, {}, {}}); }
    void boolean(bool value) { m_machine.push({Kind::Bool, value ? 1 : 0, {}, {}}); }

    void text(std::size_t count)
    {
        const auto bytes = take(count);
        std::string text(bytes.begin(), bytes.end());
        if (!isUtf8(text))
            return m_machine.fail("holds text that is not UTF-8");
        m_machine.push({Kind::Text, 0, std::move(text), {}});
    }

    /// Little-endian two's complement of up to eight bytes.
    void longInteger()
    {
        const std::size_t count = number<std::uint8_t>();
        if (count > sizeof(std::int64_t))
            return m_machine.fail("holds an integer beyond 64 bits");
        const auto bytes = take(count);
        std::uint64_t value = count > 0 && (bytes[count - 1] & 0x80) != 0 ? ~std::uint64_t{0} : 0;
        for (std::size_t i = count; i-- > 0;)
            value = (value << 8) | bytes[i];
        integer(static_cast<std::int64_t>(value));
    }

    std::string line()
    {
        std::string text;
        for (;;) {
            const auto byte = static_cast<char>(take(1).front());
            if (m_machine.failure() || byte == '\n')
                break;
            text += byte;
            if (text.size() > kMaxNameBytes || static_cast<unsigned char>(byte) < 0x20) {
                m_machine.fail("refers to a name that is none");
                break;
            }
        }
        if (!isUtf8(text))
            m_machine.fail("holds text that is not UTF-8");
        return text;
    }

    void global()
    {
        const std::string module = line(), name = line();
        if (!m_machine.failure())
            m_machine.global(module, name);
    }

    void protocol()
    {
        if (const auto version = number<std::uint8_t>(); version != kProtocol)
            m_machine.refuse("is a pickle of protocol " + std::to_string(version) + ", not of torch.save's protocol 2");
    }

    void step(std::uint8_t opcode)
    {
        switch (opcode) {
        case 0x80: return protocol();
        case 'N': return m_machine.push({});
        case 0x88: return boolean(true);
        case 0x89: return boolean(false);
        case 'K': return integer(number<std::uint8_t>());
        case 'M': return integer(number<std::uint16_t>());
        case 'J': return integer(std::bit_cast<std::int32_t>(number<std::uint32_t>()));
        case 0x8a: return longInteger();
        case 'G':
            (void)take(sizeof(double)); // no weight is stored so: its value does not matter
            return m_machine.push({Kind::Float, 0, {}, {}});
        case 'X': return text(number<std::uint32_t>());
        case 'U': return text(number<std::uint8_t>()); // Python 2's str
        case '(': return m_machine.mark();
        case ')': return m_machine.tuple(0);
        case 0x85: return m_machine.tuple(1);
        case 0x86: return m_machine.tuple(2);
        case 0x87: return m_machine.tuple(3);
        case 't': return m_machine.tupleFromMark();
        case ']': return m_machine.push({Kind::List, 0, {}, {}});
        case 'a': return m_machine.append();
        case 'e': return m_machine.appendFromMark();
        case '}': return m_machine.push({Kind::Dict, 0, {}, {}});
        case 's': return m_machine.setItem();
        case 'u': return m_machine.setItemsFromMark();
        case 'q': return m_machine.put(number<std::uint8_t>());
        case 'r': return m_machine.put(number<std::uint32_t>());
        case 'h': return m_machine.get(number<std::uint8_t>());
        case 'j': return m_machine.get(number<std::uint32_t>());
        case 'c': return global();
        case 'R': return m_machine.reduce();
        case 'b': return m_machine.build();
        case 0x81: return m_machine.makeObject();
        case 'Q': return m_machine.persistentStorage();
        default: return m_machine.refuse("uses the pickle opcode " + opcodeName(opcode) + ", which no state dict needs");
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
    PickleMachine m_machine;
};

} // namespace

const PickleValue *Pickle::find(const PickleValue &dict, std::string_view key) const
{
    const PickleValue *found = nullptr;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2)
        if (const PickleValue &name = at(dict.items[i]); name.kind == PickleValue::Kind::Text && name.text == key)
            found = &at(dict.items[i + 1]);
    return found;
}

Result<Pickle> parsePickle(std::span<const std::uint8_t> bytes, const std::string &subject, PickleDialect dialect)
{
    return Reader(bytes, subject, dialect).run();
}

} // namespace core::formats
