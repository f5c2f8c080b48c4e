// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/edge.h"

#include "core/compute/nn/diverged.h"
#include "core/compute/nn/file_error.h"
#include "core/store/database.h"
#include "core/util/job_context.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <new>
#include <system_error>

namespace core::job {

namespace {

/// c10::Error prints a stack below its sentence; people need the sentence.
std::string firstLine(const std::string &text)
{
    return text.substr(0, text.find('\n'));
}

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

/// Compute says "batch: must be at most 6", so that who catches it knows the option it is about.
Error invalidArgument(const std::string &message)
{
    const auto isInName = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
    const std::size_t colon = message.find(": ");
    if (colon == std::string::npos || colon == 0
        || !std::all_of(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(colon), isInName))
        return {ErrorCode::Invalid, "", message};
    return {ErrorCode::Invalid, message.substr(0, colon), message.substr(colon + 2)};
}

Error fileSystemError(const std::filesystem::filesystem_error &failure)
{
    const std::string subject = failure.path1().string();
    if (failure.code() == std::errc::no_space_on_device)
        return {ErrorCode::DiskFull, subject, "the disk is full; free some space and resume"};
    if (failure.code() == std::errc::permission_denied || failure.code() == std::errc::read_only_file_system)
        return {ErrorCode::ReadOnly, subject, "cannot be written; check its permissions"};
    if (failure.code() == std::errc::no_such_file_or_directory)
        return {ErrorCode::NotFound, subject, "does not exist"};
    return {ErrorCode::Internal, subject, failure.code().message()};
}

/// LibTorch 1.13 has no type for a full memory; the wording is its allocators'.
Error fromMessage(const std::string &message)
{
    if (contains(message, "out of memory") || contains(message, "can't allocate memory")
        || contains(message, "not enough memory"))
        return {ErrorCode::OutOfMemory, "", "not enough memory: " + message + "; use a smaller batch or the CPU, then resume"};
    if (contains(message, "No space left on device"))
        return {ErrorCode::DiskFull, "", "the disk is full; free some space and resume"};
    return {ErrorCode::Internal, "", message};
}

} // namespace

void need(const Status &status)
{
    if (!status)
        throw Failure(status.error());
}

bool isDivergence()
{
    try {
        throw;
    } catch (const compute::Diverged &) {
        return true;
    } catch (...) {
        return false;
    }
}

Error currentError()
{
    try {
        throw;
    } catch (const Stopped &) {
        return {ErrorCode::Cancelled, "", "stopped"};
    } catch (const Failure &failure) {
        return failure.error();
    } catch (const compute::FileError &failure) {
        return failure.error();
    } catch (const store::StoreFailure &failure) {
        return failure.error();
    } catch (const compute::Diverged &failure) {
        return {ErrorCode::Invalid, "", failure.what()};
    } catch (const std::bad_alloc &) {
        return {ErrorCode::OutOfMemory, "", "not enough memory; use a smaller batch, then resume"};
    } catch (const std::filesystem::filesystem_error &failure) {
        return fileSystemError(failure);
    } catch (const std::invalid_argument &failure) {
        return invalidArgument(firstLine(failure.what()));
    } catch (const std::exception &failure) {
        return fromMessage(firstLine(failure.what()));
    } catch (...) {
        return {ErrorCode::Internal, "", "an exception without a description"};
    }
}

} // namespace core::job
