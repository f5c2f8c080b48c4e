// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/json.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

/// The real program, as scripts call it: exit codes, one JSON document, bytes.
namespace tests {

struct Answer
{
    int exitCode = -1;
    QByteArray out, err;

    core::Json json() const { return core::Json::parse(out.toStdString(), nullptr, false); }
    int errorLines() const { return static_cast<int>(err.trimmed().split('\n').size()); }
};

inline Answer call(const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(EXPUNGE_CLI), arguments);
    Answer answer;
    if (process.waitForFinished(300000))
        answer = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return answer;
}

inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

inline void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

/// A folder of its own, and in it a copy of the demo that app/demo made for all of these (a CTest fixture).
class CliTest : public QObject
{
protected:
    QTemporaryDir m_folder;
    QString m_demo;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void copyDemo()
    {
        namespace fs = std::filesystem;
        m_demo = path(QStringLiteral("demo"));
        const fs::path from = EXPUNGE_TEST_DEMO, to = m_demo.toStdString();
        QVERIFY2(fs::exists(from / "workspace.sqlite"), "run the test app/demo first");
        fs::create_directories(to / "models");
        for (const auto &entry : fs::directory_iterator(from)) {
            if (entry.path().filename() != "models")
                fs::copy(entry.path(), to / entry.path().filename(), fs::copy_options::recursive);
        }
        for (const auto &model : fs::directory_iterator(from / "models")) // they never change, and are large
            fs::create_symlink(model.path(), to / "models" / model.path().filename());
    }
    Answer inDemo(const QStringList &arguments) const
    {
        return call(QStringList{QStringLiteral("--workspace"), m_demo, QStringLiteral("--json")} + arguments);
    }
};

} // namespace tests
