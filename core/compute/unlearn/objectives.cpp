// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/objectives.h"

namespace core::compute {

torch::Tensor imageLosses(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind)
{
    if (kind == TaskKind::MultiLabel)
        return at::binary_cross_entropy_with_logits(logits, labels, {}, {}, at::Reduction::None).mean(1);
    return at::cross_entropy_loss(logits, labels, {}, at::Reduction::None);
}

torch::Tensor ceiledLoss(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind, double ceiling)
{
    return imageLosses(logits, labels, kind).clamp_max(ceiling).mean();
}

OptionSpec lossCeilingSpec()
{
    return {"loss_ceiling", "Ceiling of the forget loss", 10.0, 0.1, kNoCeiling, "nats",
            "Forget images whose loss is above this are pushed no further: 10 nats is a probability of 0.00005 for the true "
            "label. Without a ceiling (a million) the loss of a few images can run off and take the model with it.", {}};
}

torch::Tensor divergences(const torch::Tensor &teacherLogits, const torch::Tensor &studentLogits, TaskKind kind,
                          double temperature)
{
    const torch::Tensor teacher = teacherLogits.detach() / temperature, student = studentLogits / temperature;
    if (kind == TaskKind::MultiLabel) {
        const torch::Tensor p = torch::sigmoid(teacher);
        const auto gap = [&](double sign) { return torch::log_sigmoid(sign * teacher) - torch::log_sigmoid(sign * student); };
        return (p * gap(1) + (1 - p) * gap(-1)).mean(1);
    }
    const torch::Tensor logP = torch::log_softmax(teacher, 1);
    return (logP.exp() * (logP - torch::log_softmax(student, 1))).sum(1);
}

std::pair<torch::Tensor, torch::Tensor> splitAt(const torch::Tensor &rows, std::int64_t count)
{
    return {rows.narrow(0, 0, count), rows.narrow(0, count, rows.size(0) - count)};
}

} // namespace core::compute
