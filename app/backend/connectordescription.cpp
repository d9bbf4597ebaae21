// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectordescription.h"

#include "app/base/jsonreader.h"
#include "app/base/nearestname.h"
#include "app/shop/orderworkflow.h"

#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultLargestPage = 100;

constexpr std::array fieldKinds{
    std::pair{EditableField::Kind::Text, "text"_L1},
    std::pair{EditableField::Kind::Integer, "integer"_L1},
    std::pair{EditableField::Kind::Money, "money"_L1},
    std::pair{EditableField::Kind::Boolean, "boolean"_L1},
};
constexpr std::array inputKinds{
    std::pair{ActionInput::Kind::Text, "text"_L1},
    std::pair{ActionInput::Kind::Choice, "choice"_L1},
    std::pair{ActionInput::Kind::Money, "money"_L1},
    std::pair{ActionInput::Kind::Integer, "integer"_L1},
};

template<typename Kinds>
auto kindFrom(const JsonReader &in, const char *name, const Kinds &kinds)
{
    const QString word = in.text(name);
    QStringList known;
    for (const auto &[kind, text] : kinds) {
        if (text == word)
            return kind;
        known.append(text);
    }
    in.reject(name, u"one of "_s + known.join(u", "_s));
    return kinds.front().first;
}

void rejectAsGenerator(const JsonReader &in, const char *name)
{
    const QString expected = u"a generator function (function*)"_s;
    if (in.raw(name) == "function"_L1)
        in.reject(name, expected, u"a plain function"_s);
    else
        in.reject(name, expected);
}

/// True when the export is there as a generator; anything else in its place is noted.
bool generator(const JsonReader &in, const char *name)
{
    if (!in.has(name))
        return false;
    if (in.raw(name) != "generator"_L1)
        rejectAsGenerator(in, name);
    return true;
}

void requireGenerator(const JsonReader &in, const char *name)
{
    if (!generator(in, name))
        rejectAsGenerator(in, name);
}

/// Words for people: a text, or one for each language.
Wording optionalWording(const JsonReader &in, const char *name)
{
    if (!in.raw(name).isObject())
        return in.optionalText(name);
    const QJsonObject given = in.object(name);
    QMap<QString, QString> texts;
    for (auto text = given.begin(); text != given.end(); ++text) {
        if (!text->isString() || QLocale(QString(text.key()).replace(u'-', u'_')) == QLocale::c())
            in.reject(name, u"a text, or texts by language such as {en: \"…\", zh: \"…\"}"_s);
        texts.insert(text.key(), text->toString());
    }
    return Wording(texts);
}

QStringList optionalTexts(const JsonReader &in, const char *name)
{
    return in.has(name) ? in.texts(name) : QStringList();
}

/// The names that the program knows for a list's filters and sorts.
struct ListNames {
    QStringList filters{};
    QStringList sorts{};
};

/// A name that nobody asks for would be taken in silence, and never be offered.
QStringList knownTexts(const JsonReader &in, const char *name, const QStringList &known)
{
    const QStringList out = optionalTexts(in, name);
    for (const QString &text : out) {
        if (!known.contains(text))
            in.reject(name, u"names among %1; “%2” is none"_s.arg(known.join(u", "_s), text));
    }
    return out;
}

ListAbilities listAbilities(const JsonReader &in, const ListNames &known)
{
    requireGenerator(in, "list");
    ListAbilities list{.filters = knownTexts(in, "filters", known.filters),
                       .sorts = knownTexts(in, "sort", known.sorts)};
    list.hasTotal = in.optionalBoolean("hasTotal").value_or(true);
    list.largestPage = defaultLargestPage;
    if (in.has("pageSize")) {
        const qint64 max = in.at("pageSize").integer("max");
        if (max < 1 || max > 1000)
            in.reject("pageSize", u"a max of 1 to 1000"_s);
        list.largestPage = int(max);
    }
    return list;
}

QString editablePath(const JsonReader &in)
{
    static const QStringList known{u"name"_s,       u"brief"_s,       u"description"_s, u"unit"_s,
                                   u"categoryId"_s, u"onSale"_s,      u"skus.price"_s,  u"skus.cost"_s,
                                   u"skus.stock"_s, u"skus.onSale"_s, u"skus.code"_s};
    QString path = in.text("path");
    if (!path.isEmpty() && !known.contains(path))
        in.reject("path", u"one of %1; “%2” is none"_s.arg(known.join(u", "_s), path));
    return path;
}

EditableField editableField(const JsonReader &in)
{
    return {.path = editablePath(in),
            .kind = kindFrom(in, "kind", fieldKinds),
            .smallest = in.optionalInteger("min"),
            .largest = in.optionalInteger("max")};
}

ProductAbilities productAbilities(const JsonReader &in)
{
    const ListNames known{{u"text"_s, u"category"_s, u"onSale"_s},
                          {u"name"_s, u"price"_s, u"stock"_s, u"sold"_s, u"updatedAt"_s}};
    ProductAbilities products{.list = listAbilities(in, known), .hasDetail = generator(in, "get")};
    const bool canSave = generator(in, "save");
    products.editable = in.optionalList("editable", editableField);
    if (canSave != !products.editable.isEmpty())
        in.reject("editable", u"the fields that save() can change, beside a save()"_s);
    return products;
}

OrderState orderState(const QJsonValue &name, const JsonReader &in, const char *where)
{
    const auto state = orderStateFromName(name.toString());
    if (!state)
        in.reject(where,
                  u"names among %1; “%2” is none"_s.arg(orderStateNames().join(u", "_s), name.toString()));
    return state.value_or(OrderState::Other);
}

QList<OrderState> orderStateList(const JsonReader &in, const char *name)
{
    QList<OrderState> out;
    for (const QString &state : optionalTexts(in, name))
        out.append(orderState(state, in, name));
    return out;
}

/// Where a choice's values come from: the program must know the place, to show them.
QString choicesOf(const JsonReader &in)
{
    QString choices = in.optionalText("choices");
    const bool isChoice = in.text("kind") == "choice"_L1;
    if (isChoice != (choices == "carriers"_L1))
        in.reject("choices", u"carriers with the kind choice, and nothing with any other"_s);
    return choices;
}

ActionInput actionInput(const JsonReader &in)
{
    return {.name = in.text("name"),
            .kind = kindFrom(in, "kind", inputKinds),
            .isRequired = in.optionalBoolean("required").value_or(true),
            .longest = int(in.optionalInteger("max").value_or(ActionInput{}.longest)),
            .choices = choicesOf(in),
            .title = optionalWording(in, "title")};
}

OrderAction orderAction(const QString &id, const JsonReader &in)
{
    requireGenerator(in, "run");
    return {.id = id,
            .title = optionalWording(in, "title"),
            .from = orderStateList(in, "from"),
            .inputs = in.optionalList("inputs", actionInput),
            .isSafeToRepeat = in.optionalBoolean("repeatable").value_or(false)};
}

QList<OrderAction> orderActions(const JsonReader &in)
{
    QList<OrderAction> out;
    if (!in.has("actions"))
        return out;
    in.object("actions");
    const JsonReader actions = in.at("actions");
    for (const QString &id : optionalTexts(in, "actionNames"))
        out.append(orderAction(id, actions.at(id)));
    return out;
}

OrderAbilities orderAbilities(const JsonReader &in)
{
    const ListNames known{
        {u"state"_s, u"text"_s, u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s},
        {u"placedAt"_s, u"total"_s},
    };
    return {.list = listAbilities(in, known),
            .hasDetail = generator(in, "get"),
            .hasCounts = generator(in, "counts"),
            .states = orderStateList(in, "states"),
            .actions = orderActions(in)};
}

/// For the sections that are one operation: true when it is there.
bool section(const JsonReader &in, const char *name, const char *operation)
{
    if (!in.has(name))
        return false;
    requireGenerator(in.at(name), operation);
    return true;
}

QStringList savedDomainCategories(const JsonReader &in)
{
    const bool canSave = generator(in, "save");
    const QStringList categories = optionalTexts(in, "categories");
    if (canSave != !categories.isEmpty())
        in.reject("categories", u"the lists that save() can change, beside a save()"_s);
    return categories;
}

std::optional<StreamDeclaration> stream(const JsonReader &in, const char *name)
{
    if (!in.has(name))
        return {};
    const JsonReader part = in.at(name);
    StreamDeclaration out{.path = part.text("path"), .format = part.text("format")};
    if (out.format != "sse"_L1 && out.format != "ndjson"_L1)
        part.reject("format", u"sse or ndjson"_s);
    if (!part.has("fields"))
        return out;
    const QJsonObject fields = part.object("fields");
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it->isString())
            part.reject("fields", u"our name → the name in an event, all texts"_s);
        out.fields.insert(it.key(), it->toString());
    }
    return out;
}

CustomerAbilities customerAbilities(const JsonReader &in)
{
    const ListNames known{{u"text"_s}, {u"registeredAt"_s, u"spent"_s, u"orderCount"_s}};
    return {.list = listAbilities(in, known), .hasDetail = generator(in, "get")};
}

void readSections(const JsonReader &in, Capabilities &out)
{
    if (in.has("products"))
        out.products = productAbilities(in.at("products"));
    if (in.has("orders"))
        out.orders = orderAbilities(in.at("orders"));
    if (in.has("customers"))
        out.customers = customerAbilities(in.at("customers"));
    out.hasCategories = section(in, "categories", "list");
    out.hasCarriers = section(in, "carriers", "list");
    out.hasStatistics = section(in, "statistics", "get");
    out.hasServerDomains = section(in, "serverDomains", "list");
    if (out.hasServerDomains)
        out.serverDomainCategories = savedDomainCategories(in.at("serverDomains"));
    out.hasSystemState = section(in, "system", "get");
    if (in.has("requestLog"))
        out.requestHistory = listAbilities(in.at("requestLog"), {});
    if (in.has("streams")) {
        out.requestLog = stream(in.at("streams"), "requestLog");
        out.shopEvents = stream(in.at("streams"), "shopEvents");
    }
    if (!out.products && !out.orders)
        in.reject("products", u"at least one of the exports products and orders"_s);
}

void checkOrigins(const JsonReader &about, const QStringList &origins)
{
    for (const QString &origin : origins) {
        const QUrl url(origin, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty()
            || !url.scheme().startsWith("http"_L1))
            about.reject("allowedOrigins", u"origins such as https://upload.example.com"_s);
    }
}

void readAbout(const JsonReader &about, ConnectorDescription &out)
{
    out.id = about.text("id");
    out.title = optionalWording(about, "title").in(QLocale());
    if (out.title.isEmpty())
        about.reject("title", u"text"_s);
    out.currency = about.text("currency");
    out.timeZone = about.text("timeZone").toUtf8();
    if (!QTimeZone(out.timeZone).isValid())
        about.reject("timeZone", u"an IANA time zone such as Asia/Shanghai"_s);
    if (const auto port = about.optionalInteger("defaultPort"))
        out.defaultPort = int(*port);
    out.allowedOrigins = optionalTexts(about, "allowedOrigins");
    checkOrigins(about, out.allowedOrigins);
    out.capabilities.isIdempotent = about.optionalBoolean("idempotent").value_or(false);
    out.capabilities.hasVersions = about.optionalBoolean("versions").value_or(false);
}

QList<UnreadMember> unreadMembers(const JsonReader &exports)
{
    QList<UnreadMember> out;
    for (const JsonReader::Unasked &member : exports.unasked()) {
        const QString path = member.path.section(u'.', 1); // without "export"
        out.append({.path = path, .likelyMeant = nearestName(path.section(u'.', -1), member.asked)});
    }
    return out;
}

} // namespace

Result<ConnectorDescription> connectorDescriptionFromJson(const QJsonObject &outline)
{
    const auto in = JsonReader::attentive(outline, u"export"_s);
    ConnectorDescription out;
    readAbout(in.at("about"), out);
    requireGenerator(in, "signIn");
    readSections(in, out.capabilities);
    out.hasProbe = generator(in, "probe");
    out.hasSignOut = generator(in, "signOut");
    out.hasOpen = in.has("open");
    if (out.hasOpen && in.raw("open") != "function"_L1)
        in.reject("open", u"a plain function of the reply"_s, u"something else"_s);
    if (!in.isGood())
        return failure(Error::Kind::ConnectorFault, in.error().detail);
    out.capabilities.unread = unreadMembers(in);
    return out;
}

QString remarkAbout(const UnreadMember &member)
{
    const QString remark = member.path + u": nobody asks for it"_s;
    return member.likelyMeant.isEmpty() ? remark : remark + u"; did you mean %1?"_s.arg(member.likelyMeant);
}
