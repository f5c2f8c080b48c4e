// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Row ids of the store, from 1; 0 is "none".
using PersonId = std::int64_t;
using ImageId = std::int64_t;
using TaskId = std::int64_t;
using ModelId = std::int64_t;
using RequestId = std::int64_t;
using RunId = std::int64_t;

/// Where a person's images go; drawn or given once, at import.
enum class SetKind { Train, Validation, Unseen };
inline constexpr SetKind kSetKinds[] = {SetKind::Train, SetKind::Validation, SetKind::Unseen};

/// What has happened to a person: the furthest of these.
enum class PersonState { None, Requested, Approved, Unlearned, Purged };

enum class TaskKind { MultiClass, Binary, MultiLabel };

/// What a model classifies (age group, expression): not who somebody is.
struct Task
{
    TaskId id = 0;
    std::string name;
    TaskKind kind = TaskKind::MultiClass;
    std::vector<std::string> classes; ///< multi-label: the labels' names, at most 63
};

/// A class index; multi-label: a bit mask, bit k for classes[k]. kNoLabel: this image has none for the task.
using Label = std::int64_t;
inline constexpr Label kNoLabel = -1;

struct Person
{
    PersonId id = 0;
    std::string identity; ///< the name in the data; never in logs, events, reports
    SetKind set = SetKind::Train;
    PersonState state = PersonState::None;
    std::int64_t images = 0;
};

struct Image
{
    ImageId id = 0;
    PersonId person = 0;
    std::string path; ///< relative to the data set's root, '/' separated, UTF-8
    std::int64_t bytes = 0;
    std::string sha256; ///< hex
    std::int64_t cacheRow = 0; ///< row in the pixel cache, from 0
    std::vector<Label> labels; ///< one per task of the data set, in the tasks' order
};

struct DataSet
{
    std::int64_t id = 1;
    std::string root;   ///< absolute folder the paths are relative to
    std::string format; ///< importer's name
    int imageSize = 128;
    std::int64_t splitSeed = 0;
    std::string fingerprint; ///< SHA-256 over the images' hashes, labels and sets in path order, hex
    std::vector<Task> tasks;
};

} // namespace core
