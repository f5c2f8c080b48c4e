// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/checkpoint.h"
#include "core/compute/unlearn/unlearn.h"

namespace core::compute {

/// What a method is given and leaves behind; unlearn() makes and finishes it.
struct MethodRun
{
    const UnlearnInput &input;
    const JobContext &job;
    std::string device;           ///< an id of devices(): "cpu", "cuda:0"
    CheckpointFile checkpoint;    ///< of this very input
    UnlearnOutcome outcome;       ///< device is set; seconds, precision and notes are the method's to fill
};

/// A method in the registry (docs/adding-a-method.md).
struct Method
{
    MethodSpec spec;
    void (*run)(MethodRun &run); ///< writes input.output, atomically; throws as unlearn() does
};

/// Every method, in the order they are shown.
const std::vector<Method> &registry();

/// What unlearn() does once it has found the method: checks the options, runs, removes the checkpoint.
UnlearnOutcome runMethod(const Method &method, const UnlearnInput &input, const JobContext &job);

} // namespace core::compute
