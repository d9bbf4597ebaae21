// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshotrun.h"

#include "ui/common/page.h"
#include "ui/mainwindow.h"
#include "ui/shell/signinbar.h"

#include <QDir>
#include <QPixmap>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Between two looks whether a page is settled.
constexpr std::chrono::milliseconds lookInterval{50};
/// A page that has not settled by then is a failure. Covers filling a new sample shop.
constexpr qint64 patienceMs = 120'000;
/// The frame says who is signed in. A shop that does not answer is pictured without, after that long.
constexpr qint64 signInPatienceMs = 10'000;
/// A live page gets this long to have something to show; a quiet shop has nothing then either.
constexpr qint64 livePatienceMs = 30'000;

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow &window, const QStringList &pages, const QString &folder,
                             const QString &suffix)
    : m_window(window), m_left(pages), m_folder(folder), m_suffix(suffix)
{
    m_again.setInterval(lookInterval);
    connect(&m_again, &QTimer::timeout, this, &ScreenshotRun::look);
}

void ScreenshotRun::start()
{
    if (!QDir().mkpath(m_folder))
        complain(u"cannot make the folder %1"_s.arg(m_folder));
    showNext();
}

void ScreenshotRun::showNext()
{
    if (m_left.isEmpty()) {
        m_again.stop();
        Q_EMIT finished(m_failures);
        return;
    }
    m_page = m_left.takeFirst();
    m_wasSettled = false;
    m_window.showPage(m_page);
    m_waiting.start();
    m_again.start();
}

/// Settled at two looks in a row, so that what the last answer set in motion has been painted too.
void ScreenshotRun::look()
{
    const Page *page = m_window.currentPage();
    const bool isAlive = page && (page->hasLiveData() || m_waiting.elapsed() > livePatienceMs);
    const bool needsPerson = m_window.signInBar()->isVisible();
    const bool isComplete =
        isAlive && m_window.currentPageId() == m_page && page->isSettled() && !awaitsSignIn();
    const bool isSettled = needsPerson || isComplete;
    if (isSettled && m_wasSettled) {
        take();
        if (needsPerson && !(page && page->isSettled()))
            complain(u"the page %1 has no data: somebody has to sign in"_s.arg(m_page));
        showNext();
    } else if (m_waiting.elapsed() > patienceMs) {
        complain(u"the page %1 did not get its data in time"_s.arg(m_page));
        showNext();
    }
    m_wasSettled = isSettled;
}

bool ScreenshotRun::awaitsSignIn()
{
    if (!m_window.isSigningIn())
        return false;
    if (!m_signingIn.isValid())
        m_signingIn.start();
    return m_signingIn.elapsed() < signInPatienceMs;
}

void ScreenshotRun::take()
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder, m_page, m_suffix);
    if (m_window.grab().save(file))
        std::printf("%s\n", qPrintable(file));
    else
        complain(u"cannot write %1"_s.arg(file));
}

void ScreenshotRun::complain(const QString &what)
{
    ++m_failures;
    std::fprintf(stderr, "zhanggui: %s\n", qPrintable(what));
}
