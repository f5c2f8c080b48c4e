// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relabelling.h"
#include "core/compute/unlearn/saliency_mask.h"


namespace core::compute {

namespace {

/// Random labels on the salient weights; the others keep the original's value to the bit, momentum and weight decay or not.
class SalunStep final : public RelabellingStep
{
public:
    SalunStep(const MethodRun &run, const SteeredRunOptions &options)
        : RelabellingStep(run, options, option<double>(run.input.options, "retain_weight")), m_forget(run.input.forget),
          m_share(option<double>(run.input.options, "saliency_share")), m_original(loadModel(run.input.model, run.device))
    {
    }

    void prepare(Network &network, const JobContext &job) override { m_mask = saliencyMask(network, m_forget, m_share, job); }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) override
    {
        const BatchFigures figures = RelabellingStep::operator()(network, sgd, place, forgets);
        const torch::NoGradGuard noGradients;
        const std::vector<torch::Tensor> weights = network.parameters(), originals = m_original->parameters();
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i].copy_(torch::where(m_mask[i], weights[i], originals[i]));
        return figures;
    }

    TensorsByName state() const override
    {
        TensorsByName state;
        const auto parameters = m_original->named_parameters();
        for (std::size_t i = 0; i < m_mask.size(); ++i)
            state.emplace(parameters[i].key(), m_mask[i]);
        return state;
    }
    void restore(const TensorsByName &state) override
    {
        m_mask.clear();
        for (const auto &parameter : m_original->named_parameters())
            m_mask.push_back(state.at(parameter.key()));
    }

    std::vector<std::string> notes() const override
    {
        std::int64_t salient = 0, all = 0;
        for (const torch::Tensor &mask : m_mask) {
            salient += mask.sum().item<std::int64_t>();
            all += mask.numel();
        }
        return {std::to_string(salient) + " of " + std::to_string(all)
                + " weights were salient for the forget set; the others are the original's."};
    }

private:
    const LabelledImages &m_forget;
    double m_share;
    std::shared_ptr<Network> m_original;
    std::vector<torch::Tensor> m_mask;
};

void runSalun(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    SalunStep step(run, options);
    runSteered(run, options, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 2;
    defaults.learningRate = 0.003;
    return {"salun", "SalUn", "Fan et al., SalUn: Empowering Machine Unlearning via Gradient-based Weight Saliency, ICLR 2024, "
                              "arXiv 2310.12508",
            "Random labels, on those weights alone that matter most for the forget set; the others do not move.",
            steeredRunOptionSpecs(defaults,
                                  {{"saliency_share", "Salient share of the weights", 0.5, 0.001, 1.0, "",
                                    "Share of all weights that may move: those with the largest gradient of the forget set's "
                                    "loss. Lower keeps more of the model and forgets less; 1 is random labels.", {}},
                                   retainWeightSpec()}),
            {{"recommended", "Recommended", "Half of the weights may move, as in the paper.", {}, false}}};
}

} // namespace

Method salunMethod()
{
    return {spec(), runSalun};
}

} // namespace core::compute
