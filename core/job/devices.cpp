// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/job/jobs.h"

namespace core::job {

std::vector<Device> devices()
{
    std::vector<Device> devices;
    for (const compute::DeviceInfo &device : compute::devices())
        devices.push_back({device.id, device.title, device.memoryBytes});
    return devices;
}

} // namespace core::job
