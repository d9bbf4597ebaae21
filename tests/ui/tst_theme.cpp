// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"
#include "ui/common/chip.h"
#include "ui/common/contentscroll.h"
#include "ui/common/environmentlook.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/themetables.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using theme::Role;
using theme::Scheme;

namespace {

constexpr Scheme allSchemes[] = {Scheme::Light, Scheme::Dark, Scheme::HighContrastLight,
                                 Scheme::HighContrastDark};

/// The least contrast of text on its ground (WCAG 2, level AA).
constexpr double leastForText = 4.5;
/// The least contrast of frames and marks on their ground.
constexpr double leastForFrames = 3.0;

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsInTheOrderOfRoles()
    {
        for (size_t at = 0; at < theme::roleColors.size(); ++at)
            QCOMPARE(size_t(theme::roleColors[at].role), at);
        QCOMPARE(theme::roleColors.size(), size_t(Role::Skeleton) + 1);
    }

    void textIsReadableOnEveryGroundItStandsOn_data()
    {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        const QList<Role> plainGrounds{Role::Window, Role::Surface, Role::Raised, Role::Sunken, Role::Hover};
        for (const Role text :
             {Role::Text, Role::QuietText, Role::Accent, Role::Good, Role::Info, Role::Warning, Role::Bad}) {
            for (const Role ground : plainGrounds)
                addPair(text, ground);
        }
        for (const Role state : {Role::Good, Role::Info, Role::Warning, Role::Bad, Role::Accent})
            addPair(state, theme::groundOf(state));
        for (const Role ground : {Role::GoodGround, Role::InfoGround, Role::WarningGround, Role::BadGround,
                                  Role::AccentGround, Role::Changed})
            addPair(Role::Text, ground);
        addPair(Role::AccentText, Role::Accent);
        addPair(Role::ProductionText, Role::Production);
        addPair(Role::SelectionText, Role::Selection);
    }
    void textIsReadableOnEveryGroundItStandsOn()
    {
        QFETCH(int, text);
        QFETCH(int, ground);
        for (const Scheme scheme : allSchemes) {
            const double found =
                theme::contrast(theme::color(Role(text), scheme), theme::color(Role(ground), scheme));
            QVERIFY2(found >= leastForText, qPrintable(u"scheme %1: %2"_s.arg(int(scheme)).arg(found)));
        }
    }

    void everyEnvironmentCanBeReadOnItsChip()
    {
        for (const Scheme scheme : allSchemes) {
            theme::apply(*qApp, scheme);
            for (const Environment environment :
                 {Environment::Test, Environment::Staging, Environment::Production}) {
                const ChipLook look = environmentLook(environment);
                QImage image(chipSize(look, theme::quietFont()), QImage::Format_RGB32);
                image.fill(theme::color(Role::Surface));
                QPainter painter(&image);
                paintChip(&painter, image.rect(), look, theme::quietFont());
                painter.end();
                const QColor ground = image.pixelColor(image.width() / 2, 1);
                double most = 1;
                for (int x = 0; x < image.width(); ++x) {
                    const QColor seen = image.pixelColor(x, image.height() / 2);
                    most = qMax(most, theme::contrast(seen, ground));
                }
                QVERIFY2(most >= leastForFrames,
                         qPrintable(u"scheme %1, %2: %3"_s.arg(int(scheme)).arg(look.text).arg(most)));
            }
        }
    }

    void framesAreVisible()
    {
        for (const Scheme scheme : allSchemes) {
            for (const Role ground : {Role::Window, Role::Surface}) {
                for (const Role mark : {Role::Border, Role::Accent, Role::Production}) {
                    const double found =
                        theme::contrast(theme::color(mark, scheme), theme::color(ground, scheme));
                    QVERIFY2(
                        found >= leastForFrames,
                        qPrintable(u"scheme %1, mark %2: %3"_s.arg(int(scheme)).arg(int(mark)).arg(found)));
                }
            }
        }
    }

    void contrastOfBlackAndWhiteIs21() { QCOMPARE(qRound(theme::contrast(Qt::black, Qt::white)), 21); }

    void schemeIsReadOffThePalette()
    {
        for (const Scheme scheme : allSchemes) {
            theme::apply(*qApp, scheme);
            QCOMPARE(theme::currentScheme(), scheme);
            QCOMPARE(QApplication::palette().color(QPalette::WindowText), theme::color(Role::Text));
        }
    }

    void choiceAndSystemGiveTheScheme()
    {
        QCOMPARE(theme::schemeFor(Theme::Light, true, false), Scheme::Light);
        QCOMPARE(theme::schemeFor(Theme::System, true, false), Scheme::Dark);
        QCOMPARE(theme::schemeFor(Theme::Dark, false, true), Scheme::HighContrastDark);
    }

    void everyIconIsDrawnInTheColourAskedFor()
    {
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            const QImage image = iconPixmap(name, Qt::red, 24, 2).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 250)
                        continue;
                    ++inked;
                    QVERIFY2(pixel.red() > 240 && pixel.green() < 16, qPrintable(name));
                }
            }
            QVERIFY2(inked > 8, qPrintable(name));
        }
    }

    void iconsFollowThePalette()
    {
        const QIcon check = icon(u"check"_s);
        theme::apply(*qApp, Scheme::Light);
        const QImage light = check.pixmap(32).toImage();
        theme::apply(*qApp, Scheme::Dark);
        QVERIFY(check.pixmap(32).toImage() != light);
    }

    void buttonsAreDrawnByOurStyle()
    {
        theme::apply(*qApp, Scheme::Light);
        QPushButton primary(u"Ship"_s);
        primary.setProperty("primary", true);
        primary.resize(120, 30);
        QCOMPARE(primary.grab().toImage().pixelColor(60, 3), theme::color(Role::Accent));
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        theme::apply(*qApp, Scheme::Light);
        QWidget window;
        QPushButton button(u"Ship"_s, &window);
        QSignalSpy pressed(&button, &QPushButton::clicked);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(pressed.size(), 2);
    }

    void focusIsSeenOnEveryControl_data()
    {
        QTest::addColumn<QWidget *>("control");
        const auto row = [this](const char *name, QWidget *control) {
            control->setParent(&m_window);
            QTest::newRow(name) << control;
        };
        row("button", new QPushButton(u"Ship"_s));
        auto *primary = new QPushButton(u"Ship"_s);
        primary->setProperty("primary", true);
        row("primary button", primary);
        auto *flat = new QPushButton(u"Ship"_s);
        flat->setFlat(true);
        row("flat button", flat);
        auto *tool = new QToolButton;
        tool->setText(u"Ship"_s);
        tool->setFocusPolicy(Qt::StrongFocus);
        row("tool button", tool);
        row("check box", new QCheckBox(u"Ship"_s));
        row("radio button", new QRadioButton(u"Ship"_s));
        row("combo box", new QComboBox);
        row("field", new QLineEdit);
        row("spin box", new QSpinBox);
        auto *tabs = new QTabBar;
        tabs->addTab(u"Ship"_s);
        row("tabs", tabs);
        auto *list = new QListWidget;
        list->addItem(u"Ship"_s);
        list->setCurrentRow(0);
        row("list", list);
        auto *tall = new QWidget;
        tall->setMinimumHeight(500);
        row("content that scrolls", new ContentScroll(tall));
    }
    void focusIsSeenOnEveryControl()
    {
        QFETCH(QWidget *, control);
        theme::apply(*qApp, Scheme::Light);
        QWidget other(&m_window);
        other.setFocusPolicy(Qt::StrongFocus);
        control->resize(120, 30);
        m_window.show();
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        control->show();
        other.show();
        other.setFocus();
        const QImage without = control->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        QVERIFY(control->hasFocus());
        QVERIFY(control->grab().toImage() != without);
        control->hide();
    }

private:
    QWidget m_window{};

    static void addPair(Role text, Role ground)
    {
        QTest::addRow("role %d on %d", int(text), int(ground)) << int(text) << int(ground);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
