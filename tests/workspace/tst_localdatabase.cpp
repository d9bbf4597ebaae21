// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/databaseschema.h"
#include "app/workspace/localdatabase.h"
#include "tests/support/awaited.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
}

const Migrations firstVersion{{u"CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"_s}};

Migrations secondVersion()
{
    return firstVersion + Migrations{{u"ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'plain'"_s}};
}

Statement note(int id, const QString &text)
{
    return {u"INSERT INTO note (id, text) VALUES (?, ?)"_s, {id, text}};
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

int count(LocalDatabase &database)
{
    const auto rows = database.read(u"SELECT count(*) FROM note"_s);
    return rows ? rows->first().first().toInt() : -1;
}

} // namespace

class LocalDatabaseTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileName() const { return m_folder->filePath(u"data/workspace.db"_s); }
    LocalDatabase opened(const Migrations &migrations = firstVersion) const
    {
        return LocalDatabase(fileName(), noon, migrations);
    }
    /// A file with this many notes of a kilobyte, closed in good order.
    void fill(int notes) const
    {
        LocalDatabase database = opened();
        QList<Statement> statements;
        for (int id = 1; id <= notes; ++id)
            statements.append(note(id, QString(1000, QChar(u'a' + id % 26))));
        QVERIFY(database.write(statements));
    }
    QStringList setAsideFiles() const
    {
        return QDir(QFileInfo(fileName()).path()).entryList({u"*.corrupt-*"_s}, QDir::Files);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsOpenedBeforeItIsNeeded()
    {
        LocalDatabase database = opened();
        QVERIFY(!QFile::exists(fileName()));
        QVERIFY(database.open());
        QVERIFY(QFile::exists(fileName()));
    }

    void whatIsWrittenIsThereForTheNext()
    {
        fill(3);
        LocalDatabase database = opened();
        QCOMPARE(count(database), 3);
        QVERIFY(!database.setAside());
    }

    void aFailedStatementTakesTheWholeTransactionBack()
    {
        LocalDatabase database = opened();
        QVERIFY(!database.write({note(1, u"a"_s), note(1, u"again"_s)}));
        QCOMPARE(count(database), 0);
        QVERIFY(database.write({note(2, u"b"_s)}));
        QCOMPARE(count(database), 1);
    }

    void filesAreReadableByTheUserAlone()
    {
        LocalDatabase database = opened();
        QVERIFY(database.write({note(1, u"a"_s)}));
        constexpr QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QDir folder = QFileInfo(fileName()).dir();
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY(files.contains(u"workspace.db-wal"_s));
        for (const QString &file : files)
            QVERIFY2(!(QFile::permissions(folder.filePath(file)) & others), qPrintable(file));
        QVERIFY(!(QFile::permissions(folder.path()) & others));
    }

    void writesAreSynchronousInAWriteAheadLog()
    {
        LocalDatabase database = opened();
        QCOMPARE(database.read(u"PRAGMA journal_mode"_s)->first().first().toString(), u"wal"_s);
        QCOMPARE(database.read(u"PRAGMA synchronous"_s)->first().first().toInt(), 2); // FULL
    }

    void anOlderFileIsBroughtForwardWithItsRows()
    {
        fill(2);
        LocalDatabase database = opened(secondVersion());
        QCOMPARE(database.read(u"SELECT colour FROM note WHERE id = 2"_s)->first().first().toString(),
                 u"plain"_s);
        QCOMPARE(database.read(u"PRAGMA user_version"_s)->first().first().toInt(), 2);
    }

    void aMigrationThatFailsLeavesTheOldFile()
    {
        fill(2);
        {
            LocalDatabase database = opened(secondVersion() + Migrations{{u"CREATE TABLE note (oops)"_s}});
            const auto failed = database.open();
            QVERIFY(!failed);
            QCOMPARE(failed.error().kind, Error::Kind::Storage);
        }
        LocalDatabase database = opened();
        QCOMPARE(count(database), 2);
        QCOMPARE(database.read(u"PRAGMA user_version"_s)->first().first().toInt(), 1);
    }

    void theProgramsOwnMigrationsLeadFromEveryVersionToTheNewest()
    {
        const Migrations &all = workspaceMigrations();
        for (qsizetype from = 0; from <= all.size(); ++from) {
            const QString file = m_folder->filePath(u"from-%1.db"_s.arg(from));
            QVERIFY(LocalDatabase(file, noon, all.mid(0, from)).open());
            LocalDatabase database(file, noon);
            QVERIFY(database.read(u"SELECT id, shop, position, state, body FROM pending_change"_s));
            QVERIFY(database.read(u"SELECT id, source, body, reason, at FROM set_aside"_s));
        }
    }

    void aNewerFileIsRefusedAndNotTouched()
    {
        {
            LocalDatabase newer = opened(secondVersion());
            QVERIFY(newer.write({note(1, u"a"_s)}));
        }
        const QByteArray before = contentOf(fileName());
        LocalDatabase database = opened();
        const auto refused = database.read(u"SELECT * FROM note"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
        QVERIFY(refused.error().message.contains(u"newer version"_s));
        QVERIFY(!database.write({note(2, u"b"_s)}));
        QCOMPARE(contentOf(fileName()), before);
        QVERIFY(setAsideFiles().isEmpty());
    }

    void aDamagedFileIsSetAsideAndItsGoodRowsAreSaved_data()
    {
        QTest::addColumn<int>("keptBytes");  // of the file, from its start; -1: all
        QTest::addColumn<int>("brokenPage"); // overwritten with rubbish; 0: none
        QTest::addColumn<int>("least");      // rows that must have been saved, of 40
        QTest::addColumn<int>("most");
        QTest::newRow("not a database at all") << 0 << 1 << 0 << 0;
        QTest::newRow("the first page gone") << -1 << 1 << 0 << 0;
        QTest::newRow("a page in the middle gone") << -1 << 8 << 30 << 39;
        QTest::newRow("cut to two thirds") << 8 * 4096 << 0 << 5 << 39;
        QTest::newRow("cut within the first page") << 1000 << 0 << 0 << 0;
    }
    void aDamagedFileIsSetAsideAndItsGoodRowsAreSaved()
    {
        QFETCH(int, keptBytes);
        QFETCH(int, brokenPage);
        QFETCH(int, least);
        QFETCH(int, most);
        fill(40);
        QByteArray content = contentOf(fileName());
        if (keptBytes > 0)
            content.truncate(keptBytes);
        if (keptBytes == 0)
            content = "this is a letter to my grandmother"_ba;
        else if (brokenPage > 0)
            content.replace((brokenPage - 1) * 4096, 4096, QByteArray(4096, '\x5a'));
        writeContent(fileName(), content);

        LocalDatabase database = opened();
        QVERIFY(database.open());
        QVERIFY(database.setAside());
        QCOMPARE(database.setAside()->file, fileName() + u".corrupt-20240501T120000Z"_s);
        QCOMPARE(contentOf(database.setAside()->file), content);
        const int saved = count(database);
        QCOMPARE(database.setAside()->savedRows, qint64(saved));
        QVERIFY2(saved >= least && saved <= most, qPrintable(QString::number(saved)));
        QCOMPARE(database.replacements(), 1);
        QVERIFY(database.write({note(1000, u"work goes on"_s)}));
    }

    void aSecondDamageOfTheSameSecondTakesAnotherName()
    {
        for (int time = 0; time < 2; ++time) {
            QDir().mkpath(QFileInfo(fileName()).path());
            writeContent(fileName(), "rubbish rubbish rubbish"_ba);
            QVERIFY(opened().open());
        }
        QCOMPARE(setAsideFiles().size(), 2);
    }

    void damageThatShowsWhileWorkingIsSurvived()
    {
        fill(40);
        LocalDatabase database = opened();
        QCOMPARE(count(database), 40);
        QByteArray content = contentOf(fileName());
        content.replace(4096, content.size() - 4096, QByteArray(content.size() - 4096, '\x5a'));
        {
            QFile file(fileName()); // in place: the open connection sees it
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write(content);
        }
        QVERIFY(database.read(u"PRAGMA shrink_memory"_s)); // what it still has in its cache is good
        QVERIFY(database.write({note(1000, u"work goes on"_s)}));
        QCOMPARE(database.replacements(), 1);
        QVERIFY(count(database) >= 1);
    }

    void anEmptyFileIsANewDatabase()
    {
        QDir().mkpath(QFileInfo(fileName()).path());
        writeContent(fileName(), {});
        LocalDatabase database = opened();
        QVERIFY(database.write({note(1, u"a"_s)}));
        QVERIFY(!database.setAside());
    }

    void aFileThatWasEmptiedBesideItsLogIsSetAside()
    {
        LocalDatabase source = opened();
        QVERIFY(source.write({note(1, u"a"_s)}));
        const QByteArray log = contentOf(fileName() + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        const QString copy = m_folder->filePath(u"copy.db"_s);
        writeContent(copy, {});
        writeContent(copy + u"-wal"_s, log);
        LocalDatabase database(copy, noon, firstVersion);
        QVERIFY(database.open());
        QVERIFY(database.setAside());
        QCOMPARE(contentOf(database.setAside()->file + u"-wal"_s), log);
    }

    void whatAKilledProgramLeftInItsLogIsThere()
    {
        LocalDatabase source = opened();
        QVERIFY(source.write({note(1, u"a"_s)})); // still in the -wal file: nobody has closed it
        const QString copy = m_folder->filePath(u"copy.db"_s);
        QVERIFY(QFile::copy(fileName(), copy));
        QVERIFY(QFile::copy(fileName() + u"-wal"_s, copy + u"-wal"_s));
        LocalDatabase database(copy, noon, firstVersion);
        QCOMPARE(count(database), 1);
        QVERIFY(!database.setAside());
    }

    void aFolderThatCannotBeMadeIsAStorageErrorThatPasses()
    {
        writeContent(m_folder->filePath(u"data"_s), "a file in the way"_ba);
        LocalDatabase database = opened();
        const auto failed = database.write({note(1, u"a"_s)});
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QVERIFY2(failed.error().message.contains(u"can't be written"_s), qPrintable(failed.error().message));
        QVERIFY(QFile::remove(m_folder->filePath(u"data"_s)));
        QVERIFY(database.write({note(1, u"a"_s)}));
    }

    void aFullDiskIsAStorageErrorThatPasses()
    {
#ifdef Q_OS_UNIX
        LocalDatabase database = opened();
        QVERIFY(database.write({note(1, u"a"_s)}));
        const auto old = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 200'000; // bytes; a write beyond fails like one on a full disk
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto failed = database.write({note(2, QString(1'000'000, u'x'))});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, old);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QVERIFY(!failed.error().message.isEmpty());
        QCOMPARE(count(database), 1);
        QVERIFY(database.write({note(2, QString(1'000'000, u'x'))}));
        QCOMPARE(count(database), 2);
#else
        QSKIP("limits the size of files the way Unix does");
#endif
    }

    void twoProgramsMayWriteInTurns()
    {
        LocalDatabase one = opened();
        LocalDatabase other = opened();
        for (int id = 1; id <= 10; ++id)
            QVERIFY((id % 2 ? one : other).write({note(id, u"a"_s)}));
        QCOMPARE(count(one), 10);
        QCOMPARE(count(other), 10);
    }

    void laterWritesKeepTheirOrderAndTheThreadFree()
    {
        LocalDatabase database = opened();
        QThread *writer = nullptr;
        for (int id = 1; id <= 20; ++id) {
            auto written = database.writeLater([id, &writer] {
                writer = QThread::currentThread();
                return QList{id == 1 ? note(1, u"first"_s)
                                     : Statement{u"UPDATE note SET text = text || ?"_s, {u",%1"_s.arg(id)}}};
            });
            if (id == 20)
                QVERIFY(awaited(std::move(written)));
        }
        QVERIFY(writer != QThread::currentThread());
        QCOMPARE(database.read(u"SELECT text FROM note"_s)->first().first().toString(),
                 u"first,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20"_s);
    }

    void whatIsWrittenLaterIsWrittenBeforeTheEnd()
    {
        {
            LocalDatabase database = opened();
            for (int id = 1; id <= 50; ++id)
                auto dropped = database.writeLater([id] { return QList{note(id, u"a"_s)}; });
        }
        LocalDatabase database = opened();
        QCOMPARE(count(database), 50);
    }

    void aLaterWriteIsWholeOrNotAtAll()
    {
        LocalDatabase database = opened();
        QVERIFY(database.write({note(1, u"a"_s)}));
        const auto written = awaited(database.writeLater([] {
            return QList{note(2, u"b"_s), note(1, u"again"_s)};
        }));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QCOMPARE(count(database), 1);
    }
};

QTEST_GUILESS_MAIN(LocalDatabaseTest)
#include "tst_localdatabase.moc"
