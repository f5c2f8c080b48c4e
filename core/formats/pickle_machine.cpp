// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle_machine.h"

#include "core/formats/dtype.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace core::formats {

namespace {

constexpr std::size_t kMaxValues = std::size_t{1} << 20, kMaxTensors = std::size_t{1} << 16;
constexpr std::uint64_t kMaxElements = std::uint64_t{1} << 56; // times 8 bytes still fits
constexpr char kRemedy[] = "; save only the weights again, with torch.save(model.state_dict(), file)";

/// Global::integer, but for storages.
enum Known : std::int64_t { kOrderedDict, kRebuildTensor, kRebuildParameter, kSize, kStorage, kScriptClass, kScriptList };

constexpr std::array<std::pair<std::string_view, Known>, 4> kKnown{{{"collections.OrderedDict", kOrderedDict},
                                                                    {"torch._utils._rebuild_tensor_v2", kRebuildTensor},
                                                                    {"torch._utils._rebuild_parameter", kRebuildParameter},
                                                                    {"torch.Size", kSize}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kStorages{
    {{"torch.FloatStorage", "F32"}, {"torch.DoubleStorage", "F64"}, {"torch.HalfStorage", "F16"}, {"torch.BFloat16Storage", "BF16"},
     {"torch.LongStorage", "I64"}, {"torch.IntStorage", "I32"}, {"torch.ShortStorage", "I16"}, {"torch.CharStorage", "I8"},
     {"torch.ByteStorage", "U8"}, {"torch.BoolStorage", "BOOL"}}};

/// What TorchScript says to type a list that follows.
constexpr std::array<std::pair<std::string_view, Known>, 4> kScriptLists{{{"torch.jit._pickle.build_intlist", kScriptList},
                                                                          {"torch.jit._pickle.build_doublelist", kScriptList},
                                                                          {"torch.jit._pickle.build_boollist", kScriptList},
                                                                          {"torch.jit._pickle.build_tensorlist", kScriptList}}};

template <class Table>
auto lookUp(const Table &table, std::string_view name)
{
    return std::find_if(table.begin(), table.end(), [&](const auto &entry) { return entry.first == name; });
}

} // namespace

PickleMachine::PickleMachine(std::string subject, PickleDialect dialect) : m_subject(std::move(subject)), m_dialect(dialect)
{
    m_pickle.values.emplace_back(); // what a failed pop gives
}

void PickleMachine::fail(const std::string &why)
{
    if (!m_failure)
        m_failure = Error{ErrorCode::Corrupt, m_subject, why};
}

void PickleMachine::refuse(const std::string &what)
{
    if (!m_failure)
        m_failure = Error{ErrorCode::Unsupported, m_subject, what + kRemedy};
}

Result<Pickle> PickleMachine::finish(std::size_t length)
{
    if (m_stack.size() != 1 || !m_marks.empty())
        fail("has a pickle that leaves more or less than one value");
    if (m_failure)
        return *m_failure;
    m_pickle.root = m_stack.back();
    m_pickle.length = length;
    return std::move(m_pickle);
}

void PickleMachine::push(PickleValue value)
{
    if (m_pickle.values.size() >= kMaxValues)
        return fail("holds more values than any model has");
    m_stack.push_back(static_cast<PickleId>(m_pickle.values.size()));
    m_pickle.values.push_back(std::move(value));
}

void PickleMachine::mark()
{
    if (m_marks.size() >= kMaxValues)
        return fail("nests deeper than any model does");
    m_marks.push_back(m_stack.size());
}

PickleId PickleMachine::pop()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
        fail("has a pickle that takes more values than it gives");
        return 0;
    }
    const PickleId id = m_stack.back();
    m_stack.pop_back();
    return id;
}

std::vector<PickleId> PickleMachine::popMarked()
{
    if (m_marks.empty()) {
        fail("has a pickle that lacks a mark");
        return {};
    }
    const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<PickleId> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    m_marks.pop_back();
    return items;
}

PickleValue &PickleMachine::top()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
        fail("has a pickle that takes more values than it gives");
        return m_pickle.values.front();
    }
    return m_pickle.values[m_stack.back()];
}

void PickleMachine::tuple(std::size_t count)
{
    std::vector<PickleId> items(count);
    for (std::size_t i = count; i-- > 0;)
        items[i] = pop();
    push({Kind::Tuple, 0, {}, std::move(items)});
}

void PickleMachine::tupleFromMark()
{
    push({Kind::Tuple, 0, {}, popMarked()});
}

void PickleMachine::addItems(PickleValue &container, const std::vector<PickleId> &items)
{
    if (!m_failure)
        container.items.insert(container.items.end(), items.begin(), items.end());
}

void PickleMachine::append()
{
    const PickleId item = pop();
    if (top().kind != Kind::List)
        return refuse("appends to what is no list");
    addItems(top(), {item});
}

void PickleMachine::appendFromMark()
{
    const std::vector<PickleId> items = popMarked();
    if (top().kind != Kind::List)
        return refuse("appends to what is no list");
    addItems(top(), items);
}

void PickleMachine::setItem()
{
    const PickleId value = pop(), key = pop();
    if (top().kind != Kind::Dict)
        return refuse("sets items of what is no dict");
    addItems(top(), {key, value});
}

void PickleMachine::setItemsFromMark()
{
    const std::vector<PickleId> items = popMarked();
    if (items.size() % 2 != 0)
        return fail("has a dict with a key that lacks its value");
    if (top().kind != Kind::Dict)
        return refuse("sets items of what is no dict");
    addItems(top(), items);
}

void PickleMachine::put(std::uint32_t place)
{
    (void)top();
    if (m_memo.size() >= kMaxValues)
        return fail("holds more values than any model has");
    if (!m_failure)
        m_memo[place] = m_stack.back();
}

void PickleMachine::get(std::uint32_t place)
{
    const auto found = m_memo.find(place);
    if (found == m_memo.end())
        return fail("has a pickle that refers to a value it does not hold");
    m_stack.push_back(found->second);
}

void PickleMachine::global(const std::string &module, const std::string &name)
{
    const std::string full = module + "." + name;
    if (const auto known = lookUp(kKnown, full); known != kKnown.end())
        return push({Kind::Global, known->second, full, {}});
    if (lookUp(kStorages, full) != kStorages.end())
        return push({Kind::Global, kStorage, full, {}});
    const bool isScript = m_dialect == PickleDialect::Script;
    if (isScript && lookUp(kScriptLists, full) != kScriptLists.end())
        return push({Kind::Global, kScriptList, full, {}});
    if (isScript && module.starts_with("__torch__") && !module.starts_with("__torch__.torch.classes"))
        return push({Kind::Global, kScriptClass, full, {}});
    refuse("would have Python look up '" + full + "', which no state dict needs and which is never run here");
}

bool PickleMachine::isTuple(PickleId id, std::initializer_list<Kind> start) const
{
    const PickleValue &value = at(id);
    if (value.kind != Kind::Tuple || value.items.size() < start.size())
        return false;
    return std::equal(start.begin(), start.end(), value.items.begin(), [&](Kind kind, PickleId item) { return at(item).kind == kind; });
}

bool PickleMachine::numbers(const PickleValue &tuple, std::vector<std::int64_t> &into) const
{
    for (const PickleId item : tuple.items) {
        if (at(item).kind != Kind::Integer)
            return false;
        into.push_back(at(item).integer);
    }
    return true;
}

void PickleMachine::reduce()
{
    const PickleId arguments = pop(), function = pop();
    if (m_failure)
        return;
    const PickleValue &called = at(function);
    if (called.kind != Kind::Global)
        return refuse("calls what is no known name");
    switch (called.integer) {
    case kOrderedDict:
        if (isTuple(arguments, {}) && at(arguments).items.empty())
            return push({Kind::Dict, 0, {}, {}});
        break;
    case kSize:
        if (isTuple(arguments, {Kind::Tuple}))
            return m_stack.push_back(at(arguments).items.front());
        break;
    case kScriptList:
        if (isTuple(arguments, {Kind::List}))
            return m_stack.push_back(at(arguments).items.front());
        break;
    case kRebuildParameter:
        if (isTuple(arguments, {Kind::Tensor, Kind::Bool, Kind::Dict}))
            return m_stack.push_back(at(arguments).items.front());
        break;
    case kRebuildTensor:
        if (isTuple(arguments, {Kind::Storage, Kind::Integer, Kind::Tuple, Kind::Tuple, Kind::Bool, Kind::Dict}))
            return rebuildTensor(at(arguments));
        break;
    default:
        break;
    }
    refuse("calls '" + called.text + "' with arguments no state dict has");
}

void PickleMachine::rebuildTensor(const PickleValue &arguments)
{
    PickleTensor tensor;
    tensor.storage = static_cast<std::size_t>(at(arguments.items[0]).integer);
    const bool areNumbers = numbers(at(arguments.items[2]), tensor.shape) && numbers(at(arguments.items[3]), tensor.strides);
    if (!areNumbers || !layOut(tensor, at(arguments.items[1]).integer, m_pickle.storages[tensor.storage].elements))
        return fail("holds a tensor whose shape and strides do not fit its storage");
    if (m_pickle.tensors.size() >= kMaxTensors)
        return fail("holds more tensors than any model has");
    const auto index = static_cast<std::int64_t>(m_pickle.tensors.size());
    m_pickle.tensors.push_back(std::move(tensor));
    push({Kind::Tensor, index, {}, {}});
}

void PickleMachine::build()
{
    const PickleId state = pop();
    PickleValue &target = top();
    if (m_failure)
        return;
    if (target.kind == Kind::Dict && at(state).kind == Kind::Dict) // state_dict()'s _metadata: versions of layers
        return;
    if (target.kind == Kind::Object && at(state).kind == Kind::Dict && target.items.empty())
        return target.items.push_back(state);
    refuse("sets the state of an object that is no plain container");
}

void PickleMachine::makeObject()
{
    const PickleId arguments = pop(), type = pop();
    if (m_failure)
        return;
    const bool isScript = at(type).kind == Kind::Global && at(type).integer == kScriptClass;
    if (!isScript || !isTuple(arguments, {}) || !at(arguments).items.empty())
        return refuse("makes an object of '" + at(type).text + "'");
    push({Kind::Object, 0, at(type).text, {}});
}

/// ('storage', torch.FloatStorage, key, where it was, elements[, view]); `view` is None in all that torch.save has written
/// since version 0.4.
void PickleMachine::persistentStorage()
{
    const PickleId id = pop();
    if (m_failure)
        return;
    if (!isTuple(id, {Kind::Text, Kind::Global, Kind::Text, Kind::Text, Kind::Integer}))
        return refuse("refers to something outside its pickle that is no storage");
    const std::vector<PickleId> &parts = at(id).items;
    const auto type = lookUp(kStorages, at(parts[1]).text);
    if (at(parts[0]).text != "storage" || type == kStorages.end() || parts.size() > 6
        || (parts.size() == 6 && at(parts[5]).kind != Kind::None))
        return refuse("refers to something outside its pickle that is no plain storage");
    PickleStorage storage{std::string(type->second), at(parts[2]).text, static_cast<std::uint64_t>(at(parts[4]).integer)};
    if (at(parts[4]).integer < 0 || storage.elements > kMaxElements)
        return fail("has a storage of an impossible size");
    const auto index = static_cast<std::int64_t>(m_pickle.storages.size());
    m_pickle.storages.push_back(std::move(storage));
    push({Kind::Storage, index, {}, {}});
}

bool layOut(PickleTensor &tensor, std::int64_t offset, std::uint64_t elements)
{
    std::vector<std::int64_t> &shape = tensor.shape, &strides = tensor.strides;
    if (offset < 0 || static_cast<std::uint64_t>(offset) > elements || shape.size() != strides.size()
        || shape.size() > kMaxDimensions || !tensorBytes(shape, 8))
        return false;
    tensor.begin = tensor.end = static_cast<std::uint64_t>(offset);
    if (std::ranges::find(shape, 0) != shape.end()) {
        strides.clear();
        return true;
    }
    if (elements == 0)
        return false;
    std::vector<std::size_t> order; // dimensions that move, nearest first
    for (std::size_t d = 0; d < shape.size(); ++d)
        if (shape[d] > 1)
            order.push_back(d);
        else
            strides[d] = 1;
    std::ranges::sort(order, {}, [&](std::size_t d) { return strides[d]; });
    std::uint64_t span = 1; // of the dimensions nearer than this one
    for (const std::size_t d : order) {
        const auto steps = static_cast<std::uint64_t>(shape[d] - 1);
        // A stride shorter than what lies below it would reach an element twice.
        if (strides[d] < 0 || static_cast<std::uint64_t>(strides[d]) < span || static_cast<std::uint64_t>(strides[d]) > (elements - span) / steps)
            return false;
        span += steps * static_cast<std::uint64_t>(strides[d]);
    }
    if (span > elements - tensor.begin)
        return false;
    tensor.end = tensor.begin + span;
    std::int64_t rowMajor = 1;
    bool isRowMajor = true;
    for (std::size_t d = shape.size(); d-- > 0;) {
        isRowMajor = isRowMajor && (shape[d] == 1 || strides[d] == rowMajor);
        rowMajor *= shape[d];
    }
    if (isRowMajor)
        strides.clear();
    return true;
}

} // namespace core::formats
