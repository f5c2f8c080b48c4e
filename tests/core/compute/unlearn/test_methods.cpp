// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/unlearn.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace core;
using namespace core::compute;

namespace {

QString text(const char *file)
{
    QFile opened(QStringLiteral(EXPUNGE_TEST_DATA "/../../") + QString::fromUtf8(file));
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// The part of docs/methods.md under "## Title (`name`)".
QString chapter(const MethodSpec &method)
{
    static const QString all = text("docs/methods.md");
    const QString heading = QStringLiteral("\n## %1 (`%2`)\n").arg(QString::fromStdString(method.title), QString::fromStdString(method.name));
    const qsizetype begin = all.indexOf(heading);
    return begin < 0 ? QString() : all.mid(begin + heading.size()).section(QStringLiteral("\n## "), 0, 0);
}

} // namespace

/// What the form, the command line and the documents take for granted of every method.
class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique()
    {
        std::set<std::string> names, titles;
        for (const MethodSpec &method : methods()) {
            QVERIFY2(names.insert(method.name).second, method.name.c_str());
            QVERIFY2(titles.insert(method.title).second, method.title.c_str());
            QCOMPARE(findMethod(method.name), &method);
        }
        QCOMPARE(names.size(), std::size_t{13});
    }

    void everyMethodIsWellDescribed_data() { rows(); }
    void everyMethodIsWellDescribed()
    {
        QFETCH(QString, name);
        const MethodSpec &method = *findMethod(name.toStdString());
        QVERIFY(method.help.ends_with('.'));
        QVERIFY(method.name == "retrain" || method.paper.find("20") != std::string::npos); // a year
        std::set<std::string> keys;
        for (const OptionSpec &option : method.options) {
            const char *key = option.key.c_str();
            QVERIFY2(keys.insert(option.key).second, key);
            QVERIFY2(!option.title.empty() && option.help.ends_with('.'), key);
            const bool isNumber = std::holds_alternative<double>(option.defaultValue)
                || std::holds_alternative<std::int64_t>(option.defaultValue);
            QVERIFY2(isNumber == option.min.has_value() && isNumber == option.max.has_value(), key);
            QVERIFY2(std::holds_alternative<std::string>(option.defaultValue) != option.choices.empty(), key);
        }
        QVERIFY(keys.contains("keep_threshold")); // selection and its report are the same for all
    }

    void defaultsAndPresetsAreValid_data() { rows(); }
    void defaultsAndPresetsAreValid()
    {
        QFETCH(QString, name);
        const MethodSpec &method = *findMethod(name.toStdString());
        QVERIFY(!method.presets.empty());
        QCOMPARE(method.presets.front().name, std::string("recommended"));
        for (const Preset &preset : method.presets) {
            QVERIFY(!preset.title.empty() && preset.help.ends_with('.'));
            const Result<OptionValues> values = resolveOptions(method, preset.name, {});
            QVERIFY(values);
            QCOMPARE(values->size(), method.options.size()); // no preset sets what the method does not have
            std::map<std::string, std::string> asText;
            for (const auto &[key, value] : *values)
                asText[key] = optionText(value);
            const Result<OptionValues> again = resolveOptions(method, {}, asText); // checks types and ranges
            QVERIFY2(again, again ? "" : describe(again.error()).c_str());
            QVERIFY(*again == *values);
        }
    }

    void theDocumentTellsOfEveryOption_data() { rows(); }
    void theDocumentTellsOfEveryOption()
    {
        QFETCH(QString, name);
        const MethodSpec &method = *findMethod(name.toStdString());
        const QString told = chapter(method);
        QVERIFY2(!told.isEmpty(), "docs/methods.md has no chapter on it");
        static const QString common = text("docs/methods.md").section(QStringLiteral("\n## Common options\n"), 1).section(QStringLiteral("\n## "), 0, 0);
        QVERIFY(!common.isEmpty());
        for (const OptionSpec &option : method.options) {
            const QString key = QStringLiteral("`%1`").arg(QString::fromStdString(option.key));
            QVERIFY2(told.contains(key) || common.contains(key), option.key.c_str());
        }
        for (const Preset &preset : method.presets)
            if (preset.name != "recommended")
                QVERIFY2(told.contains(QStringLiteral("`%1`").arg(QString::fromStdString(preset.name))), preset.name.c_str());
        QVERIFY2(text("README.md").contains(QString::fromStdString(method.title), Qt::CaseInsensitive), "README.md does not name it");
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("name");
        for (const MethodSpec &method : methods())
            QTest::newRow(method.name.c_str()) << QString::fromStdString(method.name);
    }
};

QTEST_GUILESS_MAIN(TestMethods)
#include "test_methods.moc"
