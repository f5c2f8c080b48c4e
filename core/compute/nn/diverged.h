// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace core::compute {

/// Thrown where training or unlearning cannot go on because its loss or the network's outputs are no numbers any more. With the same
/// options and seed it would end alike again, from any checkpoint.
class Diverged final : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace core::compute
