// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/sgd.h"

#include <QTest>

using namespace core::compute;

namespace {

std::shared_ptr<Network> smallNetwork()
{
    ModelSpec spec;
    spec.classes = {"a", "b"};
    spec.imageSize = 32;
    return makeNetwork(spec, 1);
}

void setGradients(Network &network, double value)
{
    for (auto &parameter : network.parameters())
        parameter.mutable_grad() = torch::full_like(parameter, value);
}

torch::Tensor firstWeight(const Network &network)
{
    return network.parameters().front().detach();
}

} // namespace

class TestSgd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormulaOfTorchOptim()
    {
        const auto network = smallNetwork();
        torch::Tensor weight = firstWeight(*network).clone().to(torch::kFloat64);
        Sgd optimiser(*network, 0.9, 0.01);
        torch::Tensor velocity = torch::zeros_like(weight);
        for (const double gradient : {0.5, -0.25, 0.125}) {
            setGradients(*network, gradient);
            optimiser.step(0.1);
            velocity = 0.9 * velocity + (gradient + 0.01 * weight);
            weight = weight - 0.1 * velocity;
            QVERIFY(torch::allclose(firstWeight(*network).to(torch::kFloat64), weight, 1e-5, 1e-6));
        }
    }

    void parametersWithoutGradientStay()
    {
        const auto network = smallNetwork();
        Sgd optimiser(*network, 0.9, 0.01);
        setGradients(*network, 1.0);
        optimiser.zeroGradients();
        const torch::Tensor before = firstWeight(*network).clone();
        optimiser.step(0.1);
        QVERIFY(torch::equal(firstWeight(*network), before));
        QVERIFY(optimiser.state().empty());
    }

    void theMomentumGoesOnWhereItWas()
    {
        const auto first = smallNetwork(), second = smallNetwork();
        Sgd one(*first, 0.9, 0), two(*second, 0.9, 0);
        for (Sgd *optimiser : {&one, &two}) {
            setGradients(optimiser == &one ? *first : *second, 1.0);
            optimiser->step(0.1);
        }
        std::map<std::string, torch::Tensor> saved;
        for (const auto &[name, tensor] : two.state())
            saved.emplace(name, tensor.clone());
        QVERIFY(saved.count("momentum.base_model.conv1.weight") == 1);
        Sgd resumed(*second, 0.9, 0);
        resumed.restore(saved);
        setGradients(*first, 0.5);
        setGradients(*second, 0.5);
        one.step(0.1);
        resumed.step(0.1);
        QVERIFY(torch::equal(firstWeight(*first), firstWeight(*second)));
        QVERIFY_EXCEPTION_THROWN(resumed.restore({{"momentum.base_model.conv1.weight", torch::zeros({1})}}), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestSgd)
#include "test_sgd.moc"
