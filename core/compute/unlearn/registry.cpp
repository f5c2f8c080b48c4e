// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/method.h"

namespace core::compute {

Method dlfdMethod();
Method fineTuneMethod();
Method retrainMethod();
Method negGradMethod();
Method advancedNegGradMethod();
Method randomLabelsMethod();
Method cfKMethod();
Method euKMethod();
Method unsirMethod();
Method badTeacherMethod();
Method scrubMethod();
Method salunMethod();
Method ssdMethod();

const std::vector<Method> &registry()
{
    static const std::vector<Method> all{
        dlfdMethod(),
        fineTuneMethod(),
        retrainMethod(),
        negGradMethod(),
        advancedNegGradMethod(),
        randomLabelsMethod(),
        cfKMethod(),
        euKMethod(),
        unsirMethod(),
        badTeacherMethod(),
        scrubMethod(),
        salunMethod(),
        ssdMethod(),
    };
    return all;
}

} // namespace core::compute
