// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "core/job/new_workspace.h"
#include "core/store/data_set_repository.h"
#include "core/util/login_name.h"

#include <QCoreApplication>
#include <QSettings>

namespace ui {

namespace {

const QString kDeclaredNameKey = QStringLiteral("declaredName");

/// When the file was written; the epoch when it is not there.
std::filesystem::file_time_type fileStamp(const std::filesystem::path &file)
{
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    return error ? std::filesystem::file_time_type() : written;
}

/// What happened, by code; what exactly is in the error's own detail.
QString lead(core::ErrorCode code)
{
    using core::ErrorCode;
    const auto say = [](const char *text) { return QCoreApplication::translate("ui::Error", text); };
    switch (code) {
    case ErrorCode::Usage: return say(QT_TRANSLATE_NOOP("ui::Error", "This cannot be done as asked."));
    case ErrorCode::NotFound: return say(QT_TRANSLATE_NOOP("ui::Error", "Something needed is not there."));
    case ErrorCode::AlreadyExists: return say(QT_TRANSLATE_NOOP("ui::Error", "It exists already, and nothing was overwritten."));
    case ErrorCode::Invalid: return say(QT_TRANSLATE_NOOP("ui::Error", "A value does not fit."));
    case ErrorCode::Corrupt: return say(QT_TRANSLATE_NOOP("ui::Error", "A file is damaged or is not what it should be."));
    case ErrorCode::Unsupported: return say(QT_TRANSLATE_NOOP("ui::Error", "This version of Expunge cannot do that."));
    case ErrorCode::ReadOnly: return say(QT_TRANSLATE_NOOP("ui::Error", "It cannot be written. Check who owns the folder, or choose another."));
    case ErrorCode::Locked: return say(QT_TRANSLATE_NOOP("ui::Error", "The workspace is in use. Close it there, then try again."));
    case ErrorCode::DiskFull: return say(QT_TRANSLATE_NOOP("ui::Error", "The disk is full; nothing was changed. Make room, then try again."));
    case ErrorCode::OutOfMemory: return say(QT_TRANSLATE_NOOP("ui::Error", "Memory ran out; nothing was changed. Use smaller batches or images, or another device."));
    case ErrorCode::Cancelled: return say(QT_TRANSLATE_NOOP("ui::Error", "Stopped."));
    case ErrorCode::Internal: return say(QT_TRANSLATE_NOOP("ui::Error", "Something went wrong that should not have."));
    }
    return {};
}

} // namespace

Session::Session(QObject *parent) : QObject(parent) {}

Session::~Session() = default;

void Session::postError(const core::Error &error)
{
    Q_EMIT notice(errorSentence(error), true);
}

core::Status Session::open(const std::filesystem::path &folder)
{
    std::error_code ignored;
    if (isOpen() && std::filesystem::equivalent(folder, m_workspace->folder(), ignored))
        return {}; // our own lock would refuse it
    auto workspace = core::store::Workspace::open(folder, core::store::Access::Write);
    if (!workspace)
        return workspace.error();
    return adopt(std::move(*workspace));
}

core::Status Session::create(const std::filesystem::path &folder)
{
    auto workspace = core::job::newWorkspace(folder, declaredName().toStdString());
    if (!workspace)
        return workspace.error();
    return adopt(std::move(*workspace));
}

core::Status Session::adopt(std::shared_ptr<core::store::Workspace> workspace)
{
    std::unique_ptr<core::store::Database> database;
    try {
        database = std::make_unique<core::store::Database>(workspace->database());
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
    close();
    m_workspace = std::move(workspace);
    m_database = std::move(database);
    m_workspace->actAs(declaredName().toStdString());
    Q_EMIT opened();
    return {};
}

void Session::close()
{
    if (!isOpen())
        return;
    m_pixels.reset();
    m_database.reset(); // before the workspace, whose lock it lives under
    m_workspace.reset();
    Q_EMIT closed();
}

std::shared_ptr<const core::data::PixelCache> Session::pixels() const
{
    if (!isOpen() || m_pixels)
        return m_pixels;
    try {
        const auto dataSet = core::store::DataSetRepository(*m_database).dataSet();
        if (!dataSet)
            return nullptr;
        m_pixelsFile = m_workspace->pixelCacheFile(dataSet->imageSize);
        m_pixelsStamp = fileStamp(m_pixelsFile);
        if (auto cache = core::data::PixelCache::open(m_pixelsFile))
            m_pixels = *cache;
    } catch (const core::store::StoreFailure &) {
        return nullptr; // pages that need more than pictures will say what is wrong
    }
    return m_pixels;
}

QString Session::declaredName() const
{
    const auto name = QSettings().value(kDeclaredNameKey).toString().trimmed();
    return name.isEmpty() ? QString::fromStdString(core::loginName()) : name;
}

QString Session::proposedName() const
{
    static const QStringList kAccounts{QStringLiteral("root"), QStringLiteral("admin"), QStringLiteral("administrator"), QStringLiteral("user")};
    const bool isDeclared = !QSettings().value(kDeclaredNameKey).toString().trimmed().isEmpty();
    return !isDeclared && kAccounts.contains(declaredName(), Qt::CaseInsensitive) ? QString() : declaredName();
}

void Session::setDeclaredName(const QString &name)
{
    if (name.trimmed() == declaredName())
        return;
    QSettings().setValue(kDeclaredNameKey, name.trimmed());
    if (isOpen())
        m_workspace->actAs(declaredName().toStdString());
}

void Session::notifyChanged()
{
    if (!isOpen())
        return;
    // An import puts a new cache in the mapped one's place; anything else leaves it, and what was drawn from it, alone.
    if (m_pixels && fileStamp(m_pixelsFile) != m_pixelsStamp)
        m_pixels.reset();
    Q_EMIT changed();
}

QString errorSentence(const core::Error &error)
{
    const auto facts = QString::fromStdString(core::describe(error));
    if (error.code == core::ErrorCode::Cancelled || facts.isEmpty())
        return lead(error.code);
    return QCoreApplication::translate("ui::Error", "%1 %2").arg(lead(error.code), facts);
}

} // namespace ui
