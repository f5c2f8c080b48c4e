// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <stdexcept>
#include <string>
#include <utility>

/// The job's edge: the one place where exceptions become Errors. Inside a job, failures fly (Torch's, the store's, our own
/// Failure), because a job is a straight line that no step of it can save; callers see Results only.
namespace core::job {

/// An expected failure on its way to the edge.
class Failure final : public std::runtime_error
{
public:
    explicit Failure(Error error) : std::runtime_error(describe(error)), m_error(std::move(error)) {}
    Failure(ErrorCode code, std::string subject, std::string detail)
        : Failure(Error{code, std::move(subject), std::move(detail)})
    {
    }
    const Error &error() const { return m_error; }

private:
    Error m_error;
};

/// The value, or its error thrown.
template <class T>
T need(Result<T> result)
{
    if (!result)
        throw Failure(result.error());
    return *std::move(result);
}
void need(const Status &status);

/// Names the exception being handled: Cancelled for Stopped, the Error inside Failure, FileError and StoreFailure, OutOfMemory for
/// std::bad_alloc and for what LibTorch says of memory, DiskFull and ReadOnly for the file system, Invalid for
/// std::invalid_argument (whose "option: what is wrong" is taken apart) and for a loss that is no number any more, Internal for the rest. Only inside a catch block.
Error currentError();

/// Whether the exception being handled is a loss that is no number any more: the same job would end alike again. Only inside a catch
/// block.
bool isDivergence();

/// Runs `work`, which gives a Result; whatever it throws comes back as its Error.
template <class Work>
auto atEdge(Work &&work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return currentError();
    }
}

} // namespace core::job
