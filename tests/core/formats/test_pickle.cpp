// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle.h"

#include <QTest>

using namespace core;
using namespace core::formats;
using namespace std::string_literals;
using Kind = PickleValue::Kind;

namespace {

Result<Pickle> parsed(const std::string &bytes, PickleDialect dialect = PickleDialect::Data)
{
    return parsePickle({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()}, "model", dialect);
}

/// ('storage', torch.FloatStorage, '0', 'cpu', elements) as a persistent id.
std::string storage(std::uint8_t elements)
{
    return "(X\7\0\0\0storagectorch\nFloatStorage\nX\1\0\0\0" "0X\3\0\0\0cpuK"s + static_cast<char>(elements) + "tQ";
}

std::string ints(const std::vector<std::uint8_t> &values)
{
    std::string text = "(";
    for (const std::uint8_t value : values)
        text += "K"s + static_cast<char>(value);
    return text + "t";
}

std::string tensor(std::uint8_t elements, std::uint8_t offset, const std::string &shape, const std::string &strides)
{
    return "\x80\x02" "ctorch._utils\n_rebuild_tensor_v2\n("s + storage(elements) + "K" + static_cast<char>(offset) + shape + strides
        + "\x89" "ccollections\nOrderedDict\n)RtR.";
}

} // namespace

class TestPickle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containersAreRead()
    {
        const auto pickle = parsed("\x80\x02}q\0(X\1\0\0\0aK\7X\1\0\0\0b](J\xff\xff\xff\xff\x8a\1\x80NeX\1\0\0\0c\x88\x85U\1dG@\0\0\0\0\0\0\0u."s);
        QVERIFY2(pickle, pickle ? "" : describe(pickle.error()).c_str());
        const PickleValue &top = pickle->top();
        QCOMPARE(top.kind, Kind::Dict);
        QCOMPARE(pickle->find(top, "a")->integer, 7);
        const PickleValue *list = pickle->find(top, "b");
        QCOMPARE(list->items.size(), std::size_t{3});
        QCOMPARE(pickle->at(list->items[0]).integer, -1);
        QCOMPARE(pickle->at(list->items[1]).integer, -128);
        QCOMPARE(pickle->at(list->items[2]).kind, Kind::None);
        QCOMPARE(pickle->find(top, "c")->kind, Kind::Tuple);
        QCOMPARE(pickle->find(top, "d")->kind, Kind::Float);
        QVERIFY(!pickle->find(top, "e"));
    }

    void circlesAreHarmless()
    {
        const auto pickle = parsed("\x80\x02]q\0h\0a."s);
        QVERIFY(pickle);
        QCOMPARE(pickle->top().items.front(), pickle->root);
        QVERIFY(parsed("\x80\x02"s + std::string(100000, ']') + std::string(99999, 'a') + "."));
    }

    void namesThatCouldRunAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const std::string &named, const std::string &bytes) {
            QTest::newRow(named.c_str()) << QByteArray::fromStdString("\x80\x02" + bytes) << QByteArray::fromStdString("'" + named + "'");
        };
        row("os.system", "cos\nsystem\nX\2\0\0\0id\x85R."s);
        row("builtins.eval", "cbuiltins\neval\nX\1\0\0\0" "1\x85R."s);
        row("builtins.getattr", "cbuiltins\ngetattr\n(cos\n__dict__\nX\6\0\0\0systemtR."s);
        row("torch.load", "ctorch\nload\nX\1\0\0\0x\x85R."s);
        row("torch._utils._rebuild_tensor_v2.__globals__", "ctorch._utils\n_rebuild_tensor_v2.__globals__\n."s);
        row("collections.OrderedDict.fromkeys", "ccollections\nOrderedDict.fromkeys\n."s);
        row("__torch__.Net", "c__torch__\nNet\n)\x81."s);
        row("torch.ComplexFloatStorage", "ctorch\nComplexFloatStorage\n."s);
    }

    void namesThatCouldRunAreRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, named);
        const auto pickle = parsed(bytes.toStdString());
        QVERIFY(!pickle);
        QCOMPARE(pickle.error().code, ErrorCode::Unsupported);
        QVERIFY2(pickle.error().detail.find(named.toStdString()) != std::string::npos, pickle.error().detail.c_str());
        QVERIFY(pickle.error().detail.find("torch.save(model.state_dict()") != std::string::npos);
    }

    void otherOpcodesAreRefusedByName()
    {
        const auto detail = [](const std::string &bytes) { return parsed(bytes).error().detail; };
        QVERIFY(detail("\x80\x02(X\2\0\0\0idios\nsystem\n."s).find("INST") != std::string::npos);
        QVERIFY(detail("\x80\x04\x95"s).find("protocol 4") != std::string::npos);
        QVERIFY(detail("\x80\x02\x8c\2os\x8c\6system\x93."s).find("SHORT_BINUNICODE") != std::string::npos);
        QVERIFY(detail("\x80\x02\xfe."s).find("254") != std::string::npos);
    }

    void knownNamesTakeOnlyWhatStateDictsGiveThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const std::string &bytes) { QTest::newRow(name) << QByteArray::fromStdString("\x80\x02" + bytes); };
        row("a dict with arguments", "ccollections\nOrderedDict\n]\x85R."s);
        row("a tensor of nothing", "ctorch._utils\n_rebuild_tensor_v2\n)R."s);
        row("a call of text", "X\2\0\0\0os)R."s);
        row("a call of a storage", "ctorch\nFloatStorage\nK\1\x85R."s);
        row("an object of a known name", "ccollections\nOrderedDict\n)\x81."s);
        row("a state for a list", "]}b."s);
        row("a foreign reference", "X\4\0\0\0fileQ."s);
        row("a reference to a module", "(X\6\0\0\0modulectorch\nFloatStorage\nX\1\0\0\0" "0X\3\0\0\0cpuK\1tQ."s);
        row("a storage of no type", "(X\7\0\0\0storageccollections\nOrderedDict\nX\1\0\0\0" "0X\3\0\0\0cpuK\1tQ."s);
        row("items for a tuple", ")K\1a."s);
        row("entries for a list", "]K\1K\2s."s);
        row("a script's list", "ctorch.jit._pickle\nbuild_intlist\n]\x85R."s);
    }

    void knownNamesTakeOnlyWhatStateDictsGiveThem()
    {
        QFETCH(QByteArray, bytes);
        const auto pickle = parsed(bytes.toStdString());
        QVERIFY(!pickle);
        QCOMPARE(pickle.error().code, ErrorCode::Unsupported);
    }

    void brokenPicklesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const std::string &bytes) { QTest::newRow(name) << QByteArray::fromStdString("\x80\x02" + bytes); };
        row("nothing", "");
        row("no value", ".");
        row("two values", "NN.");
        row("a mark left", "(N.");
        row("tuple without a mark", "Nt.");
        row("pop below a mark", "N(\x85t.");
        row("too few for a pair", "N\x86.");
        row("a key without a value", "}(Nu.");
        row("an empty memo", "h\0."s);
        row("text beyond the end", "X\xff\xff\xff\xffno."s);
        row("text that is not UTF-8", "X\2\0\0\0\xff\xfe."s);
        row("a name that is not UTF-8", "c\xff\nx\n."s);
        row("a name without an end", "c" + std::string(1000, 'a'));
        row("an integer of nine bytes", "\x8a\x09" "123456789.");
        row("a storage of negative size", "(X\7\0\0\0storagectorch\nFloatStorage\nX\1\0\0\0" "0X\3\0\0\0cpuJ\xff\xff\xff\xfftQ."s);
    }

    void brokenPicklesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto pickle = parsed(bytes.toStdString());
        QVERIFY(!pickle);
        QCOMPARE(pickle.error().code, ErrorCode::Corrupt);
        QCOMPARE(pickle.error().subject, std::string("model"));
    }

    void tensorsLieWithinTheirStorage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, bool fits, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << fits;
        };
        row("all of it", true, tensor(6, 0, ints({2, 3}), ints({3, 1})));
        row("turned", true, tensor(6, 0, ints({3, 2}), ints({1, 3})));
        row("every other", true, tensor(6, 1, ints({3}), ints({2})));
        row("a scalar at the end", true, tensor(6, 5, ints({}), ints({})));
        row("a dimension of one, whatever its stride", true, tensor(6, 0, ints({1, 6}), ints({250, 1})));
        row("nothing", true, tensor(6, 6, ints({0, 200}), ints({1, 1})));
        row("nothing of nothing", true, tensor(0, 0, ints({0}), ints({1})));
        row("one too many", false, tensor(6, 1, ints({6}), ints({1})));
        row("a scalar behind the end", false, tensor(6, 6, ints({}), ints({})));
        row("a scalar of nothing", false, tensor(0, 0, ints({}), ints({})));
        row("a step too far", false, tensor(6, 0, ints({3}), ints({3})));
        row("offset beyond", false, tensor(6, 7, ints({0}), ints({1})));
        row("repeated", false, tensor(6, 0, ints({6}), ints({0})));
        row("overlapping rows", false, tensor(6, 0, ints({2, 3}), ints({2, 1})));
        row("other strides than dimensions", false, tensor(6, 0, ints({6}), ints({1, 1})));
        row("overflow", false, tensor(6, 0, "(\x8a\x08\0\0\0\0\0\0\0\x40K\4t"s, ints({1, 1})));
        row("overflow behind a zero", false, tensor(6, 0, "(K\0\x8a\x08\0\0\0\0\0\0\0\x40K\x10t"s, ints({1, 1, 1})));
        row("negative dimension", false, tensor(6, 0, "(J\xff\xff\xff\xfft"s, ints({1})));
        row("negative stride", false, tensor(6, 5, ints({2}), "(J\xff\xff\xff\xfft"s));
        row("huge stride", false, tensor(6, 0, ints({2}), "(\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7ft"s));
        row("17 dimensions", false, tensor(6, 0, ints(std::vector<std::uint8_t>(17, 1)), ints(std::vector<std::uint8_t>(17, 1))));
    }

    void tensorsLieWithinTheirStorage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, fits);
        const auto pickle = parsed(bytes.toStdString());
        QVERIFY2(pickle.has_value() == fits, pickle ? "was accepted" : describe(pickle.error()).c_str());
        if (pickle)
            QVERIFY(pickle->tensors.front().end <= pickle->storages.front().elements);
    }

    void stridesAreKeptOnlyWhereTheyMatter()
    {
        QVERIFY(parsed(tensor(6, 0, ints({2, 3}), ints({3, 1})))->tensors.front().strides.empty());
        const auto turned = parsed(tensor(6, 0, ints({3, 2}), ints({1, 3})));
        QCOMPARE(turned->tensors.front().strides, (std::vector<std::int64_t>{1, 3}));
        QCOMPARE(turned->tensors.front().end, std::uint64_t{6});
    }

    void scriptObjectsAreAttributesOnlyInScripts()
    {
        const auto script = parsed("\x80\x02" "c__torch__.net\nNet\n)\x81}(X\1\0\0\0aK\1ub."s, PickleDialect::Script);
        QVERIFY(script);
        QCOMPARE(script->top().kind, Kind::Object);
        QCOMPARE(script->find(script->at(script->top().items.front()), "a")->integer, 1);
        QVERIFY(!parsed("\x80\x02" "c__torch__.torch.classes.quantized\nConv\n)\x81}b."s, PickleDialect::Script));
        QVERIFY(!parsed("\x80\x02" "cos\nsystem\n)\x81}b."s, PickleDialect::Script));
    }

    void everyTruncationAndManyChangesAreRefusedOrHarmless()
    {
        const std::string whole = tensor(6, 1, ints({3}), ints({2}));
        QVERIFY(parsed(whole));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!parsed(whole.substr(0, length)));
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int value = 0; value < 256; ++value) {
                std::string changed = whole;
                changed[at] = static_cast<char>(value);
                if (const auto pickle = parsed(changed))
                    for (const PickleTensor &found : pickle->tensors)
                        QVERIFY(found.end <= pickle->storages[found.storage].elements);
            }
    }
};

QTEST_GUILESS_MAIN(TestPickle)
#include "test_pickle.moc"
