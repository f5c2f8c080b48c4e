// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/file_error.h"
#include "core/compute/nn/model_exchange.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/scoring.h"
#include "core/compute/nn/state_file.h"

#include <torch/script.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::compute;

namespace {

ModelSpec smallSpec()
{
    ModelSpec spec;
    spec.task = "âge";
    spec.kind = TaskKind::Binary;
    spec.classes = {"young", "old"};
    spec.imageSize = 32;
    return spec;
}

constexpr char kDescription[] = R"({"arch":"resnet18","classes":["a","b"],"deviation":[1,1,1],"image_size":32,"kind":"binary",)"
                                R"("mean":[0,0,0],"task":"t","version":1})";

} // namespace

class TestModelFile : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path path(const char *name) const { return std::filesystem::path(m_folder->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> m_folder;

    /// What a function that has to throw FileError says.
    template <class Function>
    Error refusal(Function function)
    {
        try {
            function();
        } catch (const FileError &error) {
            return error.error();
        }
        return {ErrorCode::Internal, {}, "nothing was refused"};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSavedModelLoadsWithTheSameWeightsAndSpec()
    {
        const auto network = makeNetwork(smallSpec(), 3);
        saveModel(*network, path("model"));
        saveModel(*network, path("again"));
        const auto loaded = loadModel(path("model"), torch::kCPU);
        const auto before = stateDict(*network), after = stateDict(*loaded);
        QCOMPARE(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(before[i].first, after[i].first);
            QVERIFY(torch::equal(before[i].second, after[i].second));
        }
        const ModelSpec spec = readModelSpec(path("model"));
        QCOMPARE(spec.task, smallSpec().task);
        QCOMPARE(spec.kind, TaskKind::Binary);
        QCOMPARE(spec.classes, smallSpec().classes);
        QCOMPARE(spec.imageSize, 32);
        QVERIFY(spec.mean == smallSpec().mean && spec.deviation == smallSpec().deviation);
        QFile one(m_folder->filePath(QStringLiteral("model"))), two(m_folder->filePath(QStringLiteral("again")));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly) && one.readAll() == two.readAll());
    }

    void wrongDescriptionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const char *from, const char *to) { QTest::newRow(name) << QByteArray(from) << QByteArray(to); };
        row("unknown architecture", "resnet18", "resnet99");
        row("a newer version", "\"version\":1", "\"version\":2");
        row("unknown kind", "binary", "ternary");
        row("no classes", "[\"a\",\"b\"]", "[]");
        row("huge images", ":32", ":100000");
        row("images no number", ":32", ":\"32\"");
        row("division by nothing", "[1,1,1]", "[1,0,1]");
        row("too few means", "[0,0,0]", "[0,0]");
        row("no task", "\"task\"", "\"tusk\"");
        row("broken JSON", "}", "");
        row("other classes than weights", "[\"a\",\"b\"]", "[\"a\",\"b\",\"c\"]");
    }

    void wrongDescriptionsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto state = stateDict(*makeNetwork(smallSpec(), 3));
        writeStateFile(path("good"), state, {{"expunge", kDescription}});
        QVERIFY(loadModel(path("good"), torch::kCPU));
        writeStateFile(path("bad"), state, {{"expunge", QByteArray(kDescription).replace(from, to).toStdString()}});
        const Error error = refusal([&] { (void)loadModel(path("bad"), torch::kCPU); });
        QVERIFY2(error.code == ErrorCode::Corrupt || error.code == ErrorCode::Unsupported, error.detail.c_str());
    }

    void incompleteAndDamagedModelsAreRefused()
    {
        auto state = stateDict(*makeNetwork(smallSpec(), 3));
        writeStateFile(path("undescribed"), state, {});
        QCOMPARE(refusal([&] { (void)loadModel(path("undescribed"), torch::kCPU); }).code, ErrorCode::Corrupt);
        QCOMPARE(refusal([&] { (void)readModelSpec(path("nowhere")); }).code, ErrorCode::NotFound);
        state.pop_back();
        writeStateFile(path("incomplete"), state, {{"expunge", kDescription}});
        QVERIFY(refusal([&] { (void)loadModel(path("incomplete"), torch::kCPU); }).detail.find("features.6.bias") != std::string::npos);
        saveModel(*makeNetwork(smallSpec(), 3), path("model"));
        std::filesystem::resize_file(path("model"), 1000000);
        QCOMPARE(refusal([&] { (void)loadModel(path("model"), torch::kCPU); }).code, ErrorCode::Corrupt);
    }

    void foreignStateDictsAreImportedByName()
    {
        auto state = stateDict(*makeNetwork(smallSpec(), 5));
        const torch::Tensor bias = state.back().second.clone();
        state.pop_back();
        for (auto &[name, tensor] : state)
            name = "module." + name;
        state.emplace_back("fc.weight", torch::zeros({2, 2}));
        writeStateFile(path("foreign"), state, {{"format", "pt"}});
        const ImportedModel report = importModelFile(path("foreign"), smallSpec(), path("native"));
        QCOMPARE(report.missing, std::vector<std::string>{"features.6.bias"});
        QCOMPARE(report.unexpected, std::vector<std::string>{"fc.weight"});
        const auto imported = stateDict(*loadModel(path("native"), torch::kCPU));
        QVERIFY(torch::equal(imported[0].second, state[0].second));
        QVERIFY(!torch::equal(imported.back().second, bias));
    }

    void pthFilesAreExportedAndImported()
    {
        const auto network = makeNetwork(smallSpec(), 5);
        saveModel(*network, path("model"));
        QVERIFY(exportFormats() == (std::vector<std::string>{"safetensors", "pth", "torchscript"}));
        exportModelFile(path("model"), "pth", path("model.pth"));
        const ImportedModel report = importModelFile(path("model.pth"), smallSpec(), path("native"));
        QVERIFY(report.missing.empty() && report.unexpected.empty());
        QFile one(m_folder->filePath(QStringLiteral("model"))), two(m_folder->filePath(QStringLiteral("native")));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly) && one.readAll() == two.readAll());
        QVERIFY_EXCEPTION_THROWN(exportModelFile(path("model"), "onnx", path("other")), std::invalid_argument);
        QCOMPARE(refusal([&] { importModelFile(path("nowhere"), smallSpec(), path("other")); }).code, ErrorCode::NotFound);
    }

    void scriptsAnswerAlikeAndGiveTheirWeightsBack_data()
    {
        QTest::addColumn<QByteArray>("arch");
        for (const std::string &arch : architectures())
            QTest::newRow(arch.c_str()) << QByteArray::fromStdString(arch);
    }

    void scriptsAnswerAlikeAndGiveTheirWeightsBack()
    {
        QFETCH(QByteArray, arch);
        ModelSpec spec = smallSpec();
        spec.arch = arch.toStdString();
        const auto network = makeNetwork(spec, 5);
        saveModel(*network, path("model"));
        exportModelFile(path("model"), "torchscript", path("model.pt"));
        const torch::NoGradGuard noGradients;
        torch::jit::Module script = torch::jit::load(path("model.pt").string());
        const torch::Tensor pixels = torch::rand({3, 3, 32, 32});
        network->eval();
        const NetworkOutput output = network->forward(pixels);
        QVERIFY(torch::allclose(script.forward({pixels}).toTensor(), output.logits, 1e-4, 1e-5));
        QVERIFY(torch::allclose(script.get_method("penultimate")({pixels}).toTensor(), output.features, 1e-4, 1e-5));
        QCOMPARE(static_cast<std::size_t>(script.named_parameters().size() + script.named_buffers().size()), stateDict(*network).size());

        const ImportedModel report = importModelFile(path("model.pt"), spec, path("native"));
        QVERIFY(report.missing.empty() && report.unexpected.empty());
        QFile one(m_folder->filePath(QStringLiteral("model"))), two(m_folder->filePath(QStringLiteral("native")));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly) && one.readAll() == two.readAll());
    }

    void viewsAreReadInTheirOrder()
    {
        // As torch.save leaves a transposed weight: strides, over a storage in the other order.
        const torch::Tensor plain = torch::arange(6, torch::kFloat32).view({2, 3});
        writePthFile(path("plain.pth"), {{"w", plain}});
        StateFileReader reader = StateFileReader::foreign(path("plain.pth"));
        formats::TensorEntry entry = reader.tensors().front();
        QVERIFY(torch::equal(reader.read(entry), plain));
        entry.shape = {3, 2};
        entry.strides = {1, 3};
        QVERIFY(torch::equal(reader.read(entry), plain.t()));
    }

    void oldNamesOfDensenetAreUnderstood()
    {
        ModelSpec spec = smallSpec();
        spec.arch = "densenet121";
        auto state = stateDict(*makeNetwork(spec, 5));
        for (auto &[name, tensor] : state)
            for (const char *layer : {"norm1", "norm2", "conv1", "conv2"})
                if (const auto at = name.find(layer); at != std::string::npos && name.find("denselayer") != std::string::npos)
                    name.insert(at + 4, ".");
        writePthFile(path("old.pth"), state);
        const ImportedModel report = importModelFile(path("old.pth"), spec, path("native"));
        QVERIFY2(report.missing.empty() && report.unexpected.empty(), report.missing.empty() ? "" : report.missing.front().c_str());
    }

    void otherPrecisionsAreConverted_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("float16") << static_cast<int>(torch::kFloat16) << 1e-3;
        QTest::newRow("bfloat16") << static_cast<int>(torch::kBFloat16) << 1e-2;
        QTest::newRow("float64") << static_cast<int>(torch::kFloat64) << 0.0;
    }

    void otherPrecisionsAreConverted()
    {
        QFETCH(int, type);
        QFETCH(double, tolerance);
        auto state = stateDict(*makeNetwork(smallSpec(), 5));
        const torch::Tensor original = state[0].second;
        for (auto &[name, tensor] : state)
            if (tensor.is_floating_point())
                tensor = tensor.to(static_cast<torch::ScalarType>(type));
        writeStateFile(path("foreign"), state, {});
        importModelFile(path("foreign"), smallSpec(), path("native"));
        const torch::Tensor imported = stateDict(*loadModel(path("native"), torch::kCPU))[0].second;
        QCOMPARE(imported.scalar_type(), torch::kFloat32);
        QVERIFY((imported - original).abs().max().item<double>() <= tolerance);
    }

    void wrongShapesAndTypesThrowNamingTheEntry()
    {
        const auto state = stateDict(*makeNetwork(smallSpec(), 5));
        const auto detailOf = [&](const torch::Tensor &replacement) {
            auto wrong = state;
            wrong[1].second = replacement;
            writeStateFile(path("wrong"), wrong, {});
            return refusal([&] { (void)importModelFile(path("wrong"), smallSpec(), path("native")); }).detail;
        };
        QVERIFY(detailOf(torch::zeros({65})).find("base_model.bn1.weight") != std::string::npos);
        QVERIFY(detailOf(torch::zeros({64}, torch::kInt32)).find("base_model.bn1.weight") != std::string::npos);
        writeStateFile(path("unrelated"), {{"fc.weight", torch::zeros({2, 2})}}, {});
        QVERIFY(refusal([&] { (void)importModelFile(path("unrelated"), smallSpec(), path("native")); }).detail.find("no entry")
                != std::string::npos);
        QVERIFY(!std::filesystem::exists(path("native")));
    }
};

QTEST_GUILESS_MAIN(TestModelFile)
#include "test_model_file.moc"
