// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

using Problem = DomainProblem;
using State = ComparedDomain::State;
using Outcome = SubmittedDomain::Outcome;

using Words = QHash<QString, const char *>;

QString wordOf(const Words &words, const QString &key)
{
    const char *word = words.value(key);
    return word ? DomainWords::tr(word) : QString();
}

const Words &categories()
{
    static const Words words{
        {u"request"_s, QT_TRANSLATE_NOOP("DomainWords", "Request domains")},
        {u"socket"_s, QT_TRANSLATE_NOOP("DomainWords", "Socket domains")},
        {u"upload"_s, QT_TRANSLATE_NOOP("DomainWords", "Upload domains")},
        {u"download"_s, QT_TRANSLATE_NOOP("DomainWords", "Download domains")},
        {u"udp"_s, QT_TRANSLATE_NOOP("DomainWords", "UDP domains")},
        {u"tcp"_s, QT_TRANSLATE_NOOP("DomainWords", "TCP domains")},
        {u"business"_s, QT_TRANSLATE_NOOP("DomainWords", "Business domains")},
        {u"prefetch"_s, QT_TRANSLATE_NOOP("DomainWords", "DNS prefetch")},
        {u"payNotify"_s, QT_TRANSLATE_NOOP("DomainWords", "Payment notices")},
        {u"cdn"_s, QT_TRANSLATE_NOOP("DomainWords", "CDN")},
        {u"images"_s, QT_TRANSLATE_NOOP("DomainWords", "Pictures")},
        {u"adminApi"_s, QT_TRANSLATE_NOOP("DomainWords", "Admin interface")},
        {u"h5"_s, QT_TRANSLATE_NOOP("DomainWords", "H5 pages")},
        {u"other"_s, QT_TRANSLATE_NOOP("DomainWords", "Others")},
    };
    return words;
}

const Words &wechatAnswers()
{
    static const Words words{
        {u"85015"_s, QT_TRANSLATE_NOOP("DomainWords", "The account is not that of a mini-program.")},
        {u"85016"_s, QT_TRANSLATE_NOOP("DomainWords", "There are more domains than the list takes.")},
        {u"85017"_s,
         QT_TRANSLATE_NOOP("DomainWords",
                           "Nothing is left to add: it is there already, or the service provider has not "
                           "registered it.")},
        {u"85018"_s, QT_TRANSLATE_NOOP("DomainWords", "The service provider has not registered this host.")},
        {u"85301"_s,
         QT_TRANSLATE_NOOP(
             "DomainWords",
             "Nothing is left to add: the entries are there already or do not follow the rules.")},
        {u"45082"_s, QT_TRANSLATE_NOOP("DomainWords", "The name needs an ICP filing.")},
        {u"86100"_s, QT_TRANSLATE_NOOP("DomainWords", "The address does not begin as this list demands.")},
        {u"86101"_s, QT_TRANSLATE_NOOP("DomainWords", "api.weixin.qq.com can't be a server domain.")},
        {u"86102"_s, QT_TRANSLATE_NOOP("DomainWords", "All changes of this month are used up.")},
        {u"89019"_s, QT_TRANSLATE_NOOP("DomainWords", "The business domains are the same as before.")},
        {u"89020"_s, QT_TRANSLATE_NOOP("DomainWords", "The service provider has no business domains yet.")},
        {u"89021"_s,
         QT_TRANSLATE_NOOP("DomainWords", "It is not below a business domain of the service provider.")},
        {u"89022"_s, QT_TRANSLATE_NOOP("DomainWords", "The business domain to delete is not there.")},
        {u"89029"_s, QT_TRANSLATE_NOOP("DomainWords", "There are more business domains than allowed.")},
        {u"89030"_s,
         QT_TRANSLATE_NOOP("DomainWords", "All changes of business domains of this month are used up.")},
        {u"89231"_s,
         QT_TRANSLATE_NOOP("DomainWords", "Accounts of single persons can't have business domains.")},
        {u"40001"_s, QT_TRANSLATE_NOOP("DomainWords", "The access token is wrong or not the newest.")},
        {u"42001"_s, QT_TRANSLATE_NOOP("DomainWords", "The access token has expired.")},
        {u"40164"_s,
         QT_TRANSLATE_NOOP("DomainWords", "This computer's address is not on the platform's white list.")},
        {u"48001"_s, QT_TRANSLATE_NOOP("DomainWords", "The account may not use this interface.")},
        {u"47001"_s, QT_TRANSLATE_NOOP("DomainWords", "The request has the wrong shape.")},
        {u"600002"_s,
         QT_TRANSLATE_NOOP("DomainWords", "On the phone: the address is not in the list of legal domains.")},
    };
    return words;
}

const Words &douyinAnswers()
{
    static const Words words{
        {u"40001"_s, QT_TRANSLATE_NOOP("DomainWords", "A parameter is wrong.")},
        {u"40023"_s,
         QT_TRANSLATE_NOOP("DomainWords", "It is no host of the service provider, nor below one.")},
        {u"40024"_s, QT_TRANSLATE_NOOP("DomainWords", "There would be more than 20 domains.")},
        {u"40025"_s, QT_TRANSLATE_NOOP("DomainWords", "Only accounts of companies can have these.")},
        {u"40026"_s, QT_TRANSLATE_NOOP("DomainWords", "There is nothing to add.")},
        {u"40027"_s, QT_TRANSLATE_NOOP("DomainWords", "It has a scheme, a port, or is an IP address.")},
        {u"40028"_s, QT_TRANSLATE_NOOP("DomainWords", "It can't be deleted.")},
        {u"40036"_s, QT_TRANSLATE_NOOP("DomainWords", "The account may not use this interface.")},
    };
    return words;
}

} // namespace

QString DomainWords::platform(const QString &platformId)
{
    static const Words words{
        {u"wechat"_s, QT_TRANSLATE_NOOP("DomainWords", "WeChat")},
        {u"alipay"_s, QT_TRANSLATE_NOOP("DomainWords", "Alipay")},
        {u"baidu"_s, QT_TRANSLATE_NOOP("DomainWords", "Baidu")},
        {u"douyin"_s, QT_TRANSLATE_NOOP("DomainWords", "Douyin")},
        {u"inventory"_s, QT_TRANSLATE_NOOP("DomainWords", "Other hosts")},
    };
    const QString word = wordOf(words, platformId);
    return word.isEmpty() ? platformId : word;
}

QString DomainWords::client(const QString &platformId, const QString &clientId)
{
    if (clientId == "android"_L1)
        return tr("%1 on Android", "a mini-program platform's app").arg(platform(platformId));
    if (clientId == "ios"_L1)
        return tr("%1 on iOS", "a mini-program platform's app").arg(platform(platformId));
    return platform(platformId);
}

QString DomainWords::category(const QString &categoryId)
{
    const QString word = wordOf(categories(), categoryId);
    return word.isEmpty() ? categoryId : word;
}

QString DomainWords::problem(DomainProblem problem)
{
    switch (problem) {
    case Problem::NotAHost:
        return tr("Not a host name");
    case Problem::BadPort:
        return tr("Not a port");
    case Problem::WrongScheme:
        return tr("Wrong scheme");
    case Problem::IpAddress:
        return tr("IP address");
    case Problem::Localhost:
        return tr("This computer");
    case Problem::SingleLabel:
        return tr("Name without a dot");
    case Problem::Wildcard:
        return tr("Wildcard");
    case Problem::Characters:
        return tr("Forbidden character");
    case Problem::PublicSuffix:
        return tr("Public suffix");
    case Problem::PortRefused:
        return tr("Port not allowed");
    case Problem::PortForbidden:
        return tr("Forbidden port");
    case Problem::ForbiddenHost:
        return tr("The platform's own host");
    case Problem::Duplicate:
        return tr("In the list already");
    case Problem::TooMany:
        return tr("List is full");
    case Problem::NotAtProvider:
        return tr("Not the provider's");
    case Problem::PersonalAccount:
        return tr("Personal account");
    case Problem::ChangesUsedUp:
        return tr("No change left");
    case Problem::NoFiling:
        return tr("No ICP filing");
    case Problem::ReservedName:
        return tr("Reserved name");
    case Problem::DefaultPort:
        return tr("Port 443 written out");
    case Problem::PortUnneeded:
        return tr("Port not needed");
    case Problem::CoveredByParent:
        return tr("Covered already");
    case Problem::SubDomainsNotCovered:
        return tr("Only itself");
    }
    Q_UNREACHABLE();
}

QString DomainWords::explanation(const DomainFinding &finding, const PlatformCategory &category)
{
    const QString &subject = finding.subject;
    switch (finding.problem) {
    case Problem::NotAHost:
        return tr("“%1” is no name that a host can have.").arg(subject);
    case Problem::BadPort:
        return tr("A port is a number from 1 to 65535.");
    case Problem::WrongScheme:
        return category.writesScheme
            ? tr("Entries of this list begin with %1.").arg(category.scheme + u"://"_s)
            : tr("The mini-program asks these hosts by %1 only.").arg(category.scheme);
    case Problem::IpAddress:
        return tr("An IP address can't be registered; give the host a name.");
    case Problem::Localhost:
        return tr("On a phone, %1 is the phone itself.").arg(subject);
    case Problem::SingleLabel:
        return tr("“%1” is known in the local network at most.").arg(subject);
    case Problem::Wildcard:
        return tr("There are no wildcards; each host is entered by its own name.");
    case Problem::Characters:
        return tr("Names are made of letters, digits and hyphens; “%1” is none.").arg(subject);
    case Problem::PublicSuffix:
        return tr("%1 is nobody's own: others register their names under it.").arg(subject);
    case Problem::PortRefused:
        return tr("This list takes no ports; port %1 has to go.").arg(subject);
    case Problem::PortForbidden:
        return tr("Port %1 is refused on the phone, whatever the list says.").arg(subject);
    case Problem::ForbiddenHost:
        return tr("%1 belongs to the platform and is asked from your server, never from the mini-program.")
            .arg(subject);
    case Problem::Duplicate:
        return tr("The same entry stands in this list.");
    case Problem::TooMany:
        return tr("The list takes %1 entries.").arg(subject);
    case Problem::NotAtProvider:
        return tr("%1 is not among the hosts that the service provider has registered.").arg(subject);
    case Problem::PersonalAccount:
        return tr("This list is open to accounts of companies only.");
    case Problem::ChangesUsedUp:
        return tr("No change is left this month.");
    case Problem::NoFiling:
        return tr("The platform says that %1 has no ICP filing. A new one takes about a day to reach it.")
            .arg(subject);
    case Problem::ReservedName:
        return tr("Names under %1 can't be registered, so there is no ICP filing for them.").arg(subject);
    case Problem::DefaultPort:
        return tr("Only addresses that write :%1 would get through, the usual ones without it would not.")
            .arg(subject);
    case Problem::PortUnneeded:
        return tr("All ports of the host are open; without the port the entry means the same.");
    case Problem::CoveredByParent:
        return tr("%1 in this list opens this host too.").arg(subject);
    case Problem::SubDomainsNotCovered:
        return tr("It opens this host alone; each sub-domain needs an entry of its own.");
    }
    Q_UNREACHABLE();
}

QString DomainWords::answer(const QString &platformId, const QString &code)
{
    return wordOf(platformId == "douyin"_L1 ? douyinAnswers() : wechatAnswers(), code);
}

QString DomainWords::certainty(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Documented:
        return tr("documented by the platform");
    case Certainty::Reported:
        return tr("reported by developers");
    case Certainty::Assumed:
        return tr("our conclusion");
    }
    Q_UNREACHABLE();
}

QString DomainWords::change(TextChange change)
{
    switch (change) {
    case TextChange::Cleaned:
        return tr("quotes or bullets removed");
    case TextChange::FullWidth:
        return tr("full-width characters replaced");
    case TextChange::LowerCased:
        return tr("written in lower case");
    case TextChange::Punycode:
        return tr("written in Punycode");
    case TextChange::PathRemoved:
        return tr("path removed");
    case TextChange::UserRemoved:
        return tr("user and password removed");
    case TextChange::DotRemoved:
        return tr("dot at the end removed");
    case TextChange::SchemeAdded:
        return tr("scheme added");
    case TextChange::SchemeRemoved:
        return tr("scheme removed");
    case TextChange::SchemeDoubled:
        return tr("one of two schemes removed");
    }
    Q_UNREACHABLE();
}

QString DomainWords::state(ComparedDomain::State state)
{
    switch (state) {
    case State::Unchecked:
        return tr("Not compared");
    case State::InStep:
        return tr("In step");
    case State::ToAdd:
        return tr("To add");
    case State::AwaitsRelease:
        return tr("With next release");
    case State::ToRemove:
        return tr("To remove");
    case State::Leaving:
        return tr("Until next release");
    case State::BackendOnly:
        return tr("Backend only");
    }
    Q_UNREACHABLE();
}

QString DomainWords::stateSentence(ComparedDomain::State state)
{
    switch (state) {
    case State::Unchecked:
        return tr("Wanted. What the platform has is not known yet.");
    case State::InStep:
        return tr("Wanted, and the platform has it.");
    case State::ToAdd:
        return tr("Wanted, and the platform does not have it.");
    case State::AwaitsRelease:
        return tr("Wanted and set on the platform; in force with the next release.");
    case State::ToRemove:
        return tr("The platform has it, and it is not wanted.");
    case State::Leaving:
        return tr("Taken out on the platform; in force until the next release.");
    case State::BackendOnly:
        return tr("Only the backend has it.");
    }
    Q_UNREACHABLE();
}

QString DomainWords::outcome(SubmittedDomain::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("Done");
    case Outcome::Invalid:
        return tr("Sorted out");
    case Outcome::NoFiling:
        return tr("No ICP filing");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::NotDone:
        return tr("Not done");
    }
    Q_UNREACHABLE();
}

QString DomainWords::takesEffect(Platform::TakesEffect effect)
{
    switch (effect) {
    case Platform::TakesEffect::AtOnce:
        return tr("Changes are in force at once.");
    case Platform::TakesEffect::NextRelease:
        return tr("Changes are in force with the next release.");
    case Platform::TakesEffect::NewTrialBuild:
        return tr("Changes are in force with a newly uploaded trial build.");
    }
    Q_UNREACHABLE();
}
