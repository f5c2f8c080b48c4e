// SPDX-License-Identifier: GPL-3.0-or-later
// `faces` and `import`: what is read, what is skipped, and what decoders may say.
#include "tests/app/cli_runner.h"

namespace {

using core::Json;
using tests::Answer;
using tests::call;
using tests::write;

class TestImport final : public tests::CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { copyDemo(); }

    void facesCanBeImported()
    {
        const QString faces = path(QStringLiteral("faces")), workspace = path(QStringLiteral("of faces"));
        const Answer made = call({QStringLiteral("--json"), QStringLiteral("faces"), faces, QStringLiteral("--people"),
                                  QStringLiteral("6"), QStringLiteral("--images-max"), QStringLiteral("5"),
                                  QStringLiteral("--size"), QStringLiteral("24")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(QFile::exists(QString::fromStdString(made.json().at("manifest").get<std::string>())));
        QCOMPARE(call({QStringLiteral("faces"), faces}).exitCode, 1); // not empty
        QCOMPARE(call({QStringLiteral("faces"), path(QStringLiteral("none")), QStringLiteral("--size"), QStringLiteral("4")}).exitCode, 1);
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        const Answer imported = call({QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                      QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces, QStringLiteral("--image-size"), QStringLiteral("24")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QVERIFY(imported.json().at("skipped").empty());
        QVERIFY(imported.json().at("imported").get<int>() >= 24);
    }

    void importReportsWhatItSkipsAndRefusesALostColumn()
    {
        const QString workspace = path(QStringLiteral("small")), faces = path(QStringLiteral("faces"));
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        QVERIFY(QDir().mkpath(faces));
        write(faces + QStringLiteral("/broken.png"), "no picture");
        QVERIFY(QFile::copy(QDir(m_demo + QStringLiteral("/faces/images")).entryInfoList(QDir::Files).front().filePath(),
                            faces + QStringLiteral("/a.png")));
        const QStringList import{QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                 QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces};
        write(faces + QStringLiteral("/manifest.csv"), "image_path,age\na.png,young\n");
        Answer answer = call(import);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("identity"), answer.err.constData());
        QCOMPARE(call({QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("people")}).json().at("total").get<int>(), 0);

        write(faces + QStringLiteral("/manifest.csv"), "image_path,identity,age\na.png,Zoë,young\nbroken.png,Zoë,old\n");
        answer = call(import);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        const Json json = answer.json();
        for (const char *key : {"dataset", "sets", "tasks", "imported", "skipped", "warnings"})
            QVERIFY2(json.contains(key), key);
        QCOMPARE(json.at("imported").get<int>(), 1);
        QCOMPARE(json.at("skipped").at(0).at("file").get<std::string>(), std::string("broken.png"));
        QVERIFY(json.at("sets").at("unseen").contains("people"));
    }

    void anotherReadingOfTheSameFolderIsRefused()
    {
        const Json before = inDemo(tests::words("people")).json();
        const Answer answer = inDemo({QStringLiteral("import"), QStringLiteral("--format"), QStringLiteral("folders"),
                                      QStringLiteral("--root"), m_demo + QStringLiteral("/faces")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("would go to other people") && answer.err.contains("format manifest"), answer.err.constData());
        QVERIFY(inDemo(tests::words("people")).json() == before);
    }

    void damagedPicturesAreOneLineOnStderr()
    {
        const QString workspace = path(QStringLiteral("damaged")), faces = path(QStringLiteral("damaged faces"));
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        QVERIFY(QDir().mkpath(faces));
        QFile face(QDir(m_demo + QStringLiteral("/faces/images")).entryInfoList(QDir::Files).front().filePath());
        QVERIFY(face.open(QIODevice::ReadOnly));
        // Sound headers of 40 by 30 pixels, and hardly a pixel behind them.
        const QByteArray bmp = "BM" + QByteArray::fromHex("460e0000000000003600000028000000280000001e00000001001800") + QByteArray(28, '\1');
        const QByteArray webp = QByteArray("RIFF") + QByteArray::fromHex("00020000") + "WEBPVP8 " + QByteArray::fromHex("f4010000d001009d012a28001e00")
            + QByteArray(40, '\1');
        const QList<std::pair<const char *, QByteArray>> files{{"a.bmp", bmp},
                                                               {"b.ppm", "P6\n40 30\n255\nxyz"},
                                                               {"c.webp", webp},
                                                               {"d.png", face.read(face.size() / 2)}};
        QByteArray manifest = "image_path,identity,age\n";
        for (const auto &[name, bytes] : files) {
            write(faces + u'/' + QLatin1String(name), bytes);
            manifest += QByteArray(name) + ",Zoë,young\n";
        }
        write(faces + QStringLiteral("/manifest.csv"), manifest);
        const QStringList import{QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                 QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces};
        Answer answer = call(import);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.errorLines() == 1, answer.err.constData());
        QVERIFY2(answer.err.contains("a.bmp"), answer.err.constData());

        face.seek(0);
        write(faces + QStringLiteral("/e.png"), face.readAll());
        write(faces + QStringLiteral("/manifest.csv"), manifest + "e.png,Zoë,young\n");
        answer = call(import);
        QVERIFY2(answer.exitCode == 0 && answer.err.isEmpty(), answer.err.constData());
        QCOMPARE(answer.json().at("skipped").size(), std::size_t(4));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
