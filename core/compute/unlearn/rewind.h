// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/compute/unlearn/batch_step.h"
#include "core/compute/unlearn/unlearn.h"

namespace core::compute {

/// SCRUB+R [Kurmanji et al. 2023, section 3.3]: of the weights after every epoch, those whose error on the forget set is closest to the
/// error the last ones make on validation images distributed like the forget set: how wrong a model is that never saw them.
/// The distribution is that of the labels (multi-label: of the label vectors), met by weighting, not by drawing; labels without
/// a validation image are left out, and if none has any, all validation images count.
class Rewind final
{
public:
    explicit Rewind(const UnlearnInput &input) : m_input(input) {}

    void remember(const Network &network); ///< after an epoch
    TensorsByName state() const;
    void restore(const TensorsByName &state);

    /// Needs a remembered epoch. Leaves some epoch's weights in the network. Throws Stopped.
    OwnChoice choose(Network &network, const JobContext &job) const;

private:
    using StateDict = std::vector<std::pair<std::string, torch::Tensor>>;
    const UnlearnInput &m_input;
    std::vector<StateDict> m_epochs;
};

} // namespace core::compute
