// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pickle.h"

#include <initializer_list>
#include <unordered_map>

namespace core::formats {

/// The stack, the memo and the values of one pickle: what opcodes do, but for where their operands come from. After a failure
/// every operation is without effect; `failure()` is looked at once per opcode.
class PickleMachine final
{
public:
    PickleMachine(std::string subject, PickleDialect dialect);

    const std::optional<Error> &failure() const { return m_failure; }
    void fail(const std::string &why);        ///< Corrupt
    void refuse(const std::string &what);     ///< Unsupported, with what to do
    Result<Pickle> finish(std::size_t length); ///< STOP

    void push(PickleValue value);
    void mark();
    void tuple(std::size_t count);
    void tupleFromMark();
    void append();
    void appendFromMark();
    void setItem();
    void setItemsFromMark();
    void put(std::uint32_t place);
    void get(std::uint32_t place);

    void global(const std::string &module, const std::string &name);
    void reduce();            ///< a call, of those that are allowed
    void build();             ///< attributes: an OrderedDict's are dropped, a script object's are what it is
    void makeObject();        ///< NEWOBJ
    void persistentStorage(); ///< BINPERSID

private:
    using Kind = PickleValue::Kind;

    PickleId pop();
    std::vector<PickleId> popMarked();
    PickleValue &top(); ///< the value, which containers change in place
    const PickleValue &at(PickleId id) const { return m_pickle.values[id]; }
    bool isTuple(PickleId id, std::initializer_list<Kind> start) const;
    bool numbers(const PickleValue &tuple, std::vector<std::int64_t> &into) const;
    void rebuildTensor(const PickleValue &arguments);
    void addItems(PickleValue &container, const std::vector<PickleId> &items);

    std::string m_subject;
    PickleDialect m_dialect;
    Pickle m_pickle;
    std::vector<PickleId> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleId> m_memo;
    std::optional<Error> m_failure;
};

/// Fills begin and end and simplifies the strides of a tensor that starts at `offset`. False unless shape and strides stay
/// within `elements` without overflow and reach no element twice.
bool layOut(PickleTensor &tensor, std::int64_t offset, std::uint64_t elements);

} // namespace core::formats
