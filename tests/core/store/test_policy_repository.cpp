// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "core/store/policy_repository.h"

#include <QSqlQuery>
#include <QTest>

using namespace core;
using namespace core::store;

class TestPolicyRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceHasTheDefaults()
    {
        test::StoreFixture fixture;
        QVERIFY(policyValues(PolicyRepository(fixture.database).policy()) == policyValues({}));
    }

    void whatWasSavedIsReadBackToTheLastDigit()
    {
        test::StoreFixture fixture;
        PolicyRepository repository(fixture.database);
        Policy policy;
        policy.maxAuc = 0.1 + 0.5;
        policy.alpha = 1.0 / 30;
        policy.aroundRetrained = true;
        repository.save(policy);
        repository.save(policy); // again is no error
        Database other = fixture.workspace->database();
        QVERIFY(policyValues(PolicyRepository(other).policy()) == policyValues(policy));
    }

    void aValueNobodyCouldHaveSetIsCorrupt()
    {
        test::StoreFixture fixture;
        QSqlQuery query = fixture.database.prepare(QStringLiteral("INSERT INTO settings VALUES ('policy.max_auc', '7')"));
        fixture.database.execute(query);
        try {
            PolicyRepository(fixture.database).policy();
            QFAIL("read a policy out of range");
        } catch (const StoreFailure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Corrupt);
            QCOMPARE(failure.error().subject, std::string("policy.max_auc"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPolicyRepository)
#include "test_policy_repository.moc"
