// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pth.h"
#include "tests/core/formats/zip_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace core;
using namespace core::formats;
using namespace std::string_literals;
using tests::zipOf;

namespace {

std::string text(const std::string &value)
{
    std::vector<std::uint8_t> length;
    appendLittleEndian(length, static_cast<std::uint32_t>(value.size()));
    return "X" + std::string(length.begin(), length.end()) + value;
}

/// A row of `elements` floats of the storage under `key`.
std::string tensor(const std::string &key, int elements)
{
    const std::string count = "K"s + static_cast<char>(elements);
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text(key) + text("cpu") + count
        + "tQK\0("s + count + "t(K\1t\x89" "ccollections\nOrderedDict\n)RtR";
}

std::string dict(const std::string &items)
{
    return "}(" + items + "u";
}

std::string pickled(const std::string &value)
{
    return "\x80\x02" + value + ".";
}

std::vector<std::uint8_t> archive(const std::string &pickle, const std::vector<std::pair<std::string, std::string>> &others = {})
{
    std::vector<tests::ZipPart> parts{{.name = "net/data.pkl", .content = pickle}, {.name = "net/data/0", .content = std::string(8, '\1')}};
    for (const auto &[name, content] : others)
        parts.push_back({.name = "net/" + name, .content = content});
    return zipOf(parts);
}

std::vector<std::uint8_t> legacy(const std::string &model, const std::string &keys, const std::string &storages,
                                 const std::string &isLittle = "\x88")
{
    const std::string bytes = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."s + pickled("M\xe9\3")
        + pickled(dict(text("protocol_version") + "M\xe9\3" + text("little_endian") + isLittle)) + pickled(model) + pickled(keys) + storages;
    return {bytes.begin(), bytes.end()};
}

Result<PthHeader> parsed(const std::vector<std::uint8_t> &bytes)
{
    MemoryBytes source(bytes, "model");
    return parsePth(source);
}

std::string detail(const std::vector<std::uint8_t> &bytes)
{
    const auto header = parsed(bytes);
    return header ? "was accepted" : describe(header.error());
}

std::vector<std::string> names(const PthHeader &header)
{
    std::vector<std::string> names;
    for (const TensorEntry &entry : header.tensors)
        names.push_back(entry.name);
    return names;
}

const std::string kEightBytes = "\2\0\0\0\0\0\0\0"s + std::string(8, '\1'); // the number of elements, the elements

} // namespace

class TestPth : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path path(const char *name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsWrittenReadsBack()
    {
        const std::vector<std::uint8_t> six(24, 7), one(8, 9);
        const auto file = path("größe.pth");
        QVERIFY(writePth(file, {{"b.größe", "F32", {2, 3}, six}, {"a", "I64", {}, one}, {"none", "F16", {0, 5}, {}}}));
        const auto header = readPthHeader(file);
        QVERIFY2(header, header ? "" : describe(header.error()).c_str());
        QCOMPARE(names(*header), (std::vector<std::string>{"b.größe", "a", "none"}));
        QCOMPARE(header->tensors[0].shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(header->tensors[1].dtype, std::string("I64"));
        QCOMPARE(header->tensors[0].begin % 64, std::uint64_t{0});
        QFile raw(QString::fromStdString(file.string()));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const auto &entry = header->tensors[0];
        QCOMPARE(raw.readAll().mid(static_cast<qsizetype>(entry.begin), static_cast<qsizetype>(entry.end - entry.begin)), QByteArray(24, 7));
        QCOMPARE(stateFileKind(file).value(), StateFileKind::Zip);
    }

    void theSameTensorsGiveTheSameBytes()
    {
        const std::vector<std::uint8_t> bytes(4, 1);
        for (const char *name : {"first", "second"})
            QVERIFY(writePth(path(name), {{"t", "F32", {1}, bytes}}));
        QFile first(m_folder.filePath(QStringLiteral("first"))), second(m_folder.filePath(QStringLiteral("second")));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), second.readAll());
    }

    void whatDoesNotFitIsNotWritten()
    {
        const std::vector<std::uint8_t> bytes(4, 1);
        for (const TensorBytes &wrong : {TensorBytes{"t", "F32", {2}, bytes}, TensorBytes{"t", "F8_E5M2", {4}, bytes}, TensorBytes{"\xff", "F32", {1}, bytes}}) {
            const Status written = writePth(path("wrong"), {wrong});
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Invalid);
        }
        QVERIFY(!writePth(path("wrong"), {{"t", "F32", {1}, bytes}, {"t", "F32", {1}, bytes}}));
        QCOMPARE(writePth(path("missing") / "file", {{"t", "F32", {1}, bytes}}).error().code, ErrorCode::ReadOnly);
        for (const auto &entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            QVERIFY(entry.path().string().find("wrong") == std::string::npos);
    }

    void theStateDictOfACheckpointIsFound()
    {
        const std::string state = dict(text("w") + tensor("0", 2)), other = dict(text("m") + tensor("0", 2));
        const auto found = [&](const std::string &model) { return parsed(archive(pickled(model))).value(); };
        QCOMPARE(found(state).stateDict, std::string());
        QCOMPARE(found(dict(text("epoch") + "K\1" + text("state_dict") + state)).stateDict, std::string("state_dict"));
        QCOMPARE(found(dict(text("best") + tensor("0", 2) + text("model") + state)).stateDict, std::string("model"));
        QCOMPARE(found(dict(text("made") + dict(text("net") + state))).stateDict, std::string("made.net"));
        const PthHeader two = found(dict(text("ema") + other + text("state_dict") + state));
        QCOMPARE(names(two), std::vector<std::string>{"w"});
        QCOMPARE(two.passedOver, std::vector<std::string>{"ema"});
        QVERIFY(detail(archive(pickled(dict(text("a") + state + text("b") + other)))).find("'a', 'b'") != std::string::npos);
        QVERIFY(detail(archive(pickled(dict(text("epoch") + "K\1")))).find("no state dict") != std::string::npos);
        QVERIFY(detail(archive(pickled(dict(text("w") + tensor("0", 2) + text("w") + tensor("0", 2))))).find("twice") != std::string::npos);
    }

    void theOldFormatIsRead()
    {
        const std::string model = dict(text("w") + tensor("0", 2)), keys = "](" + text("0") + "e";
        const auto bytes = legacy(model, keys, kEightBytes);
        const auto header = parsed(bytes);
        QVERIFY2(header, header ? "" : describe(header.error()).c_str());
        QCOMPARE(header->tensors.front().end, static_cast<std::uint64_t>(bytes.size()));
        QCOMPARE(header->tensors.front().begin, static_cast<std::uint64_t>(bytes.size() - 8));
        for (std::size_t length = 15; length < bytes.size(); ++length)
            QVERIFY(!parsed({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)}));
        QVERIFY(detail(legacy(model, "]", "")).find("does not hold") != std::string::npos);
        QVERIFY(detail(legacy(model, "](" + text("1") + "e", kEightBytes)).find("no tensor has") != std::string::npos);
        QVERIFY(detail(legacy(model, "](" + text("0") + text("0") + "e", kEightBytes + kEightBytes)).find("twice") != std::string::npos);
        QVERIFY(detail(legacy(model, keys, "\3" + kEightBytes.substr(1))).find("not as long") != std::string::npos);
        QVERIFY(detail(legacy(model, keys, kEightBytes, "\x89")).find("big-endian") != std::string::npos);
        QVERIFY(detail(legacy("cos\nsystem\n" + text("id") + "\x85R", keys, kEightBytes)).find("'os.system'") != std::string::npos);
    }

    void hostileArchivesAreRefused()
    {
        const std::string model = pickled(dict(text("w") + tensor("0", 2)));
        QVERIFY(parsed(archive(model)));
        QVERIFY(detail(archive(pickled(dict(text("w") + tensor("1", 2))))).find("does not hold the storage '1'") != std::string::npos);
        QVERIFY(detail(archive(pickled(dict(text("w") + tensor("../data/0", 2))))).find("does not hold") != std::string::npos);
        QVERIFY(detail(archive(pickled(dict(text("w") + tensor("0", 3))))).find("not as long") != std::string::npos);
        QVERIFY(detail(archive(model, {{"byteorder", "big"}})).find("big-endian") != std::string::npos);
        QVERIFY(parsed(archive(model, {{"byteorder", "little"}, {"version", "3\n"}})));
        QVERIFY(detail(archive(pickled("cos\nsystem\n" + text("id") + "\x85R"))).find("'os.system'") != std::string::npos);
        QVERIFY(detail(zipOf({{.name = "net/other", .content = "x"}})).find("no data.pkl") != std::string::npos);
        QVERIFY(detail(zipOf({{.name = "net/data.pkl", .content = model, .method = 8}})).find("compressed") != std::string::npos);
        QVERIFY(detail(zipOf({{.name = "a/b/data.pkl", .content = model}})).find("no data.pkl") != std::string::npos);
        auto damaged = archive(model);
        damaged[30 + 12 + model.size() + 30 + 10] ^= 1; // behind data.pkl, in data/0
        QVERIFY(detail(damaged).find("checksum of 'net/data/0'") != std::string::npos);
    }

    void aPickleThatWouldRunDoesNot()
    {
        const std::string command = "touch " + path("ran").string();
        for (const std::string &call : {"cos\nsystem\n" + text(command) + "\x85R", "cposix\nsystem\n" + text(command) + "\x85R",
                                        "cbuiltins\neval\n" + text("__import__('os').system('" + command + "')") + "\x85R",
                                        "cbuiltins\ngetattr\n(cbuiltins\n__import__\n" + text("os") + "\x85R" + text("system") + "tR" + text(command) + "\x85R"}) {
            QCOMPARE(parsed(archive(pickled(dict(text("w") + call)))).error().code, ErrorCode::Unsupported);
            QCOMPARE(parsed(legacy(call, "]", "")).error().code, ErrorCode::Unsupported);
        }
        QVERIFY(!std::filesystem::exists(path("ran")));
    }

    void aScriptsWeightsAreReadByTheirPlace()
    {
        const auto object = [](const std::string &attributes) { return "c__torch__.net\nNet\n)\x81" + dict(attributes) + "b"; };
        const std::string module = object(text("training") + "\x88" + text("head") + object(text("bias") + tensor("0", 2)) + text("weight") + tensor("0", 2));
        const auto header = parsed(archive(pickled(module), {{"constants.pkl", pickled(")")}, {"code/__torch__.py", "import os"}}));
        QVERIFY2(header, header ? "" : describe(header.error()).c_str());
        QCOMPARE(names(*header), (std::vector<std::string>{"head.bias", "weight"}));
        QVERIFY(detail(archive(pickled(module))).find("'__torch__.net.Net'") != std::string::npos);
        const std::string endless = "c__torch__.net\nNet\n)\x81q\1" + dict(text("self") + "h\1") + "b";
        QVERIFY(detail(archive(pickled(endless), {{"constants.pkl", pickled(")")}})).find("without end") != std::string::npos);
    }

    void kindsAreToldByTheirFirstBytes()
    {
        const auto kind = [&](const std::vector<std::uint8_t> &bytes) {
            QFile file(m_folder.filePath(QStringLiteral("kind")));
            (void)file.open(QIODevice::WriteOnly);
            file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
            file.close();
            return stateFileKind(path("kind")).value();
        };
        QCOMPARE(kind(archive(pickled("N"))), StateFileKind::Zip);
        QCOMPARE(kind(legacy("N", "]", "")), StateFileKind::LegacyPickle);
        QCOMPARE(kind({1, 2, 3}), StateFileKind::Safetensors);
        QCOMPARE(kind({}), StateFileKind::Safetensors);
        QCOMPARE(stateFileKind(path("nowhere")).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestPth)
#include "test_pth.moc"
