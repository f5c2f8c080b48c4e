// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pth_tensors.h"

#include "core/formats/dtype.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace core::formats {

namespace {

using Kind = PickleValue::Kind;

constexpr std::array<std::string_view, 8> kCustomary{"state_dict", "model_state_dict", "model_state", "model",
                                                     "net",        "network",          "params",      "weights"};
constexpr int kDictsDown = 2;
constexpr std::size_t kMaxNameBytes = 1024, kMaxDictsSeen = 4096, kMaxAttributesSeen = std::size_t{1} << 20;

/// A dict in which at least one tensor has a name.
struct Candidate
{
    std::string path;
    const PickleValue *dict = nullptr;

    std::size_t rank() const ///< place among the customary keys
    {
        const std::string_view last = std::string_view(path).substr(path.rfind('.') + 1);
        return static_cast<std::size_t>(std::ranges::find(kCustomary, last) - kCustomary.begin());
    }
    bool isCustomary() const { return rank() < kCustomary.size(); }
};

/// Calls `each` with every text key and its value.
template <class Function>
void forItems(const Pickle &pickle, const PickleValue &dict, Function each)
{
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2)
        if (const PickleValue &key = pickle.at(dict.items[i]); key.kind == Kind::Text)
            each(key.text, pickle.at(dict.items[i + 1]));
}

bool holdsTensors(const Pickle &pickle, const PickleValue &dict)
{
    bool holds = false;
    forItems(pickle, dict, [&](const std::string &, const PickleValue &value) { holds = holds || value.kind == Kind::Tensor; });
    return holds;
}

/// Nearest to the top first.
std::vector<Candidate> candidates(const Pickle &pickle)
{
    std::vector<Candidate> found, level{{"", &pickle.top()}};
    std::size_t seen = 0;
    for (int depth = 0; depth <= kDictsDown; ++depth) {
        std::vector<Candidate> below;
        for (const Candidate &here : level) {
            if (here.dict->kind != Kind::Dict || ++seen > kMaxDictsSeen)
                continue;
            if (holdsTensors(pickle, *here.dict))
                found.push_back(here);
            forItems(pickle, *here.dict, [&](const std::string &key, const PickleValue &value) {
                if (value.kind == Kind::Dict && key.size() <= kMaxNameBytes && below.size() < kMaxDictsSeen)
                    below.push_back({here.path.empty() ? key : here.path + "." + key, &value});
            });
        }
        level = std::move(below);
    }
    return found;
}

Result<StateDictChoice> chooseFromDicts(const Pickle &pickle, const std::string &subject)
{
    const std::vector<Candidate> found = candidates(pickle);
    if (found.empty())
        return Error{ErrorCode::Invalid, subject, "holds no tensors by name, so no state dict; save model.state_dict()"};
    const auto best = std::ranges::min_element(found, {}, [](const Candidate &c) { return std::pair(c.rank(), c.path.size()); });
    const bool isClear = best->isCustomary() || found.front().path.empty() || found.size() == 1;
    if (!isClear)
        return Error{ErrorCode::Invalid, subject,
                     "holds several dicts of tensors ('" + found[0].path + "', '" + found[1].path
                         + "'); save the one that is the model's state dict"};
    const Candidate &chosen = best->isCustomary() ? *best : found.front();
    StateDictChoice choice;
    choice.path = chosen.path;
    for (const Candidate &other : found)
        if (other.dict != chosen.dict && !other.path.empty())
            choice.passedOver.push_back(other.path);
    std::set<std::string_view> names;
    const std::string *twice = nullptr;
    forItems(pickle, *chosen.dict, [&](const std::string &name, const PickleValue &value) {
        if (value.kind != Kind::Tensor)
            return;
        if (!names.insert(name).second || name.size() > kMaxNameBytes)
            twice = &name;
        choice.tensors.emplace_back(name, static_cast<std::size_t>(value.integer));
    });
    if (twice)
        return Error{ErrorCode::Corrupt, subject, "holds entry '" + twice->substr(0, kMaxNameBytes) + "' twice, or with a name that is none"};
    return choice;
}

/// Attributes in order, objects as soon as they are met: torch.nn.Module.state_dict()'s names.
Result<StateDictChoice> chooseFromObject(const Pickle &pickle, const std::string &subject)
{
    struct Visit
    {
        std::string path;
        const PickleValue *value;
    };
    StateDictChoice choice;
    std::vector<Visit> open{{"", &pickle.top()}};
    std::set<std::string> names;
    std::size_t seen = 0;
    while (!open.empty()) {
        const Visit here = std::move(open.back());
        open.pop_back();
        if (++seen > kMaxAttributesSeen || here.path.size() > kMaxNameBytes)
            return Error{ErrorCode::Corrupt, subject, "has modules within modules without end"};
        if (here.value->kind == Kind::Tensor) {
            if (!names.insert(here.path).second)
                return Error{ErrorCode::Corrupt, subject, "holds entry '" + here.path + "' twice"};
            choice.tensors.emplace_back(here.path, static_cast<std::size_t>(here.value->integer));
            continue;
        }
        if (here.value->kind != Kind::Object || here.value->items.empty())
            continue;
        const std::size_t before = open.size();
        forItems(pickle, pickle.at(here.value->items.front()), [&](const std::string &key, const PickleValue &value) {
            if (value.kind == Kind::Tensor || value.kind == Kind::Object)
                open.push_back({here.path.empty() ? key : here.path + "." + key, &value});
        });
        std::reverse(open.begin() + static_cast<std::ptrdiff_t>(before), open.end());
    }
    if (choice.tensors.empty())
        return Error{ErrorCode::Invalid, subject, "is a TorchScript program without weights"};
    return choice;
}

} // namespace

Result<StateDictChoice> chooseStateDict(const Pickle &pickle, const std::string &subject)
{
    return pickle.top().kind == Kind::Object ? chooseFromObject(pickle, subject) : chooseFromDicts(pickle, subject);
}

Result<PthHeader> headerOf(const Pickle &pickle, StateDictChoice choice, const std::string &subject, const StoragePlace &place)
{
    PthHeader header;
    header.stateDict = std::move(choice.path);
    header.passedOver = std::move(choice.passedOver);
    std::map<std::string_view, const PickleStorage *> byKey;
    for (auto &[name, index] : choice.tensors) {
        const PickleTensor &tensor = pickle.tensors[index];
        const PickleStorage &storage = pickle.storages[tensor.storage];
        const PickleStorage &first = *byKey.emplace(storage.key, &storage).first->second;
        if (first.dtype != storage.dtype || first.elements != storage.elements)
            return Error{ErrorCode::Corrupt, subject, "describes the storage '" + storage.key + "' in two ways"};
        const auto bytes = place(storage);
        if (!bytes)
            return bytes.error();
        const std::uint64_t element = dtypeBytes(storage.dtype);
        if (bytes->second - bytes->first != storage.elements * element)
            return Error{ErrorCode::Corrupt, subject, "storage '" + storage.key + "' is not as long as its description"};
        header.tensors.push_back({std::move(name), storage.dtype, tensor.shape, bytes->first + tensor.begin * element,
                                  bytes->first + tensor.end * element, tensor.strides});
    }
    return header;
}

} // namespace core::formats
