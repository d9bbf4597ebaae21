// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of the start-up rows: the least a Qt Widgets program can be. Ends after its first paint.
#include <QApplication>
#include <QTimer>
#include <QWidget>

class BareWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QApplication::quit); }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
