// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/verdict_words.h"

#include "core/report/wording.h"
#include "ui/shell/core_words.h"

namespace ui {

namespace {

using theme::Tone;

template <class Verdict>
QString marked(Verdict verdict)
{
    const Tone tone = verdictTone(verdict);
    const QChar mark = tone == Tone::Good ? u'✓' : tone == Tone::Bad ? u'✗' : u'?';
    return QStringLiteral("%1 %2").arg(mark).arg(verdictTitle(verdict));
}

} // namespace

QString verdictTitle(core::ForgettingVerdict verdict)
{
    return translated(core::report::title(verdict));
}

QString verdictTitle(core::UtilityVerdict verdict)
{
    return translated(core::report::title(verdict));
}

Tone verdictTone(core::ForgettingVerdict verdict)
{
    switch (verdict) {
    case core::ForgettingVerdict::Forgotten: return Tone::Good;
    case core::ForgettingVerdict::NotForgotten:
    case core::ForgettingVerdict::OverForgotten: return Tone::Bad;
    case core::ForgettingVerdict::Inconclusive: break;
    }
    return Tone::Unsure;
}

Tone verdictTone(core::UtilityVerdict verdict)
{
    switch (verdict) {
    case core::UtilityVerdict::Kept: return Tone::Good;
    case core::UtilityVerdict::Degraded: return Tone::Bad;
    case core::UtilityVerdict::Inconclusive: break;
    }
    return Tone::Unsure;
}

QString markedVerdict(core::ForgettingVerdict verdict)
{
    return marked(verdict);
}

QString markedVerdict(core::UtilityVerdict verdict)
{
    return marked(verdict);
}

} // namespace ui
