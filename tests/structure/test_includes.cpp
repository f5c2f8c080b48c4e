// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// What a folder's files may include of the other folders: the table of docs/architecture.md, arrows one way only.
const QMap<QString, QStringList> &allowed()
{
    static const QStringList shell{QStringLiteral("ui/shell"), QStringLiteral("ui/jobs"), QStringLiteral("ui/plots")};
    static const QStringList page = shell + QStringList{QStringLiteral("ui/report")};
    static const QStringList core{QStringLiteral("core/util"), QStringLiteral("core/domain"), QStringLiteral("core/formats")};
    static const QMap<QString, QStringList> table{
        {QStringLiteral("core/util"), {}},
        {QStringLiteral("core/formats"), {QStringLiteral("core/util")}},
        {QStringLiteral("core/domain"), {QStringLiteral("core/util")}},
        {QStringLiteral("core/compute"), core},
        {QStringLiteral("core/data"), core},
        {QStringLiteral("core/store"), {QStringLiteral("core/util"), QStringLiteral("core/domain")}},
        {QStringLiteral("core/report"), {QStringLiteral("core/util"), QStringLiteral("core/domain")}},
        {QStringLiteral("core/job"),
         core + QStringList{QStringLiteral("core/compute"), QStringLiteral("core/data"), QStringLiteral("core/store"),
                            QStringLiteral("core/report")}},
        {QStringLiteral("ui/jobs"), {}},
        {QStringLiteral("ui/plots"), {}},
        {QStringLiteral("ui/shell"), {QStringLiteral("ui/jobs"), QStringLiteral("ui/plots")}},
        {QStringLiteral("ui/report"), shell},
        {QStringLiteral("ui/printing"), page},
        {QStringLiteral("ui/people"), page},
        {QStringLiteral("ui/request"), page},
        {QStringLiteral("ui/run"), page},
        {QStringLiteral("ui/findings"), page + QStringList{QStringLiteral("ui/printing")}},
        {QStringLiteral("ui/trail"), page},
    };
    return table;
}

/// The window itself, which makes the pages and wires them.
const QSet<QString> kWindow{QStringLiteral("ui/shell/main_window.cpp"), QStringLiteral("ui/shell/menus.cpp")};

/// "core/data" of "core/data/pixel_cache.h".
QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

QStringList filesUnder(const QDir &root, const QString &folder)
{
    QStringList files;
    for (QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        files.append(root.relativeFilePath(it.next()));
    return files;
}

/// What a file includes of the project, as it says it.
QStringList includesOf(const QString &path)
{
    static const QRegularExpression line(QStringLiteral("^#include \"((?:core|ui|app)/[^\"]+)\""), QRegularExpression::MultilineOption);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList includes;
    for (auto found = line.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
        includes.append(found.next().captured(1));
    return includes;
}

} // namespace

class TestIncludes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderHasItsPlace();
    void includesPointDownward_data();
    void includesPointDownward();

private:
    QDir m_root{QStringLiteral(EXPUNGE_SOURCES)};
};

void TestIncludes::everyFolderHasItsPlace()
{
    for (const char *layer : {"core", "ui"}) {
        const QDir folders(m_root.filePath(QLatin1String(layer)));
        for (const QString &name : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = QLatin1String(layer) + u'/' + name;
            QVERIFY2(allowed().contains(folder), qPrintable(folder + QStringLiteral(" is not in the table of layers")));
        }
    }
}

void TestIncludes::includesPointDownward_data()
{
    QTest::addColumn<QString>("folder");
    for (auto it = allowed().begin(); it != allowed().end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestIncludes::includesPointDownward()
{
    QFETCH(const QString, folder);
    const QStringList files = filesUnder(m_root, folder);
    QVERIFY2(!files.isEmpty(), qPrintable(folder));
    int ownIncludes = 0;
    for (const QString &file : files) {
        for (const QString &included : includesOf(m_root.filePath(file))) {
            const QString other = folderOf(included);
            ownIncludes += other == folder ? 1 : 0;
            const bool isBelow = other == folder || allowed().value(folder).contains(other) ||
                                 (folder.startsWith(u"ui/") && other.startsWith(u"core/")) || kWindow.contains(file);
            QVERIFY2(isBelow, qPrintable(QStringLiteral("%1 includes %2").arg(file, included)));
        }
    }
    QVERIFY2(ownIncludes > 0, "no include line was read");
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "test_includes.moc"
