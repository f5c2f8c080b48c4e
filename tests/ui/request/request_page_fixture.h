// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/request_repository.h"
#include "tests/support/page_fixture.h"
#include "ui/request/request_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <vector>

/// What the tests of the Request page do again and again.
class RequestPageFixture : protected PageFixture<ui::RequestPage>
{
protected:
    void open() { PageFixture::open({1000, 700}); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) { find<QLineEdit>(name)->setText(text); }
    std::vector<core::Request> stored() { return core::store::RequestRepository(m_session->database()).requests(); }
    void createRequest(const QString &by)
    {
        m_page->startNew({m_workspace->people[0], m_workspace->people[1]});
        type("createdByEdit", by);
        find<QComboBox>("basisCombo")->setCurrentIndex(1);
        submit();
    }
    void submit()
    {
        click("createRequestButton");
        QTRY_VERIFY(find<QWidget>("requestForm")->isEnabled());
    }
};
