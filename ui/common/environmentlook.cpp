// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/environmentlook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString environmentTitle(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("Environment", "Production");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "Staging");
    case Environment::Test:
        return QCoreApplication::translate("Environment", "Test");
    }
    Q_UNREACHABLE();
}

ChipLook environmentLook(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return {.role = theme::Role::Production, .icon = u"shield"_s, .text = environmentTitle(environment)};
    case Environment::Staging:
        return {.role = theme::Role::Info, .icon = u"server"_s, .text = environmentTitle(environment)};
    case Environment::Test:
        return {.role = theme::Role::QuietText, .icon = u"box"_s, .text = environmentTitle(environment)};
    }
    Q_UNREACHABLE();
}
