#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds core/formats/pth.h against PyTorch itself: what torch.save writes is read alike, what writePth writes torch.load reads,
and pickles that would run code are refused by name without running. Exit 77 (skipped) without PyTorch.

usage: check_pth.py PTH_TOOL"""
import json
import os
import pickle
import subprocess
import sys
import tempfile
import unittest
import zipfile
import zlib
from collections import OrderedDict

try:
    import torch
except ImportError as missing:
    print(f"skipped: {missing}; Debian's package is python3-torch")
    sys.exit(77)

TOOL = sys.argv.pop(1)
NAMES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64",
         torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL"}


def checksum(tensor):
    plain = tensor.detach().contiguous()
    return zlib.crc32(plain.view(torch.int16).numpy().tobytes() if plain.dtype == torch.bfloat16 else plain.numpy().tobytes())


class Small(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4))
        self.head = torch.nn.Linear(4, 2)

    def forward(self, x):
        return self.head(self.body(x).mean([2, 3]))


class Runs:
    """Unpickling calls function(*arguments)."""

    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


class PthTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = os.path.join(self.folder.name, "model.pth")
        self.marker = os.path.join(self.folder.name, "ran")

    def tool(self, what):
        return subprocess.run([TOOL, what, self.file], capture_output=True, text=True)

    def listed(self):
        done = self.tool("list")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def refusal(self):
        done = self.tool("list")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertFalse(os.path.exists(self.marker), "the pickle ran")
        return done.stderr

    def assert_same(self, listed, state):
        found = [entry[:4] for entry in listed["tensors"]]
        self.assertEqual(found, [[name, NAMES[t.dtype], list(t.shape), checksum(t)] for name, t in state.items()])

    def test_state_dicts_of_both_formats(self):
        state = Small().state_dict()
        for is_zip in (True, False):
            torch.save(state, self.file, _use_new_zipfile_serialization=is_zip)
            self.assert_same(self.listed(), state)

    def test_types_and_shapes(self):
        state = OrderedDict((NAMES[t], torch.arange(12).reshape(3, 4).to(t)) for t in NAMES)
        state.update(scalar=torch.tensor(7), empty=torch.zeros(0, 3), unicode_größe=torch.ones(2))
        for is_zip in (True, False):
            torch.save(state, self.file, _use_new_zipfile_serialization=is_zip)
            self.assert_same(self.listed(), state)

    def test_views_and_shared_storage(self):
        base = torch.arange(60.).reshape(3, 4, 5)
        image = torch.arange(2 * 3 * 4 * 5.).reshape(2, 3, 4, 5).contiguous(memory_format=torch.channels_last)
        state = {"base": base, "turned": base.permute(2, 0, 1), "slice": base[1:, ::2], "row": base[2, 1], "same": base,
                 "channels_last": image, "step": base.flatten()[3:50:7], "parameter": torch.nn.Parameter(base[0])}
        for is_zip in (True, False):
            torch.save(state, self.file, _use_new_zipfile_serialization=is_zip)
            listed = self.listed()
            self.assert_same(listed, state)
            plain = {entry[0]: entry[4] for entry in listed["tensors"]}
            self.assertTrue(plain["base"] and plain["row"] and plain["parameter"])
            self.assertFalse(plain["turned"] or plain["slice"] or plain["channels_last"])

    def test_repeated_elements_are_refused(self):
        for repeated in (torch.ones(1).expand(1000), torch.arange(9.).as_strided((3, 3), (1, 1))):
            torch.save({"repeated": repeated}, self.file)
            self.assertIn("do not fit its storage", self.refusal())

    def test_checkpoints_around_a_state_dict(self):
        model = Small()
        optimizer = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
        model(torch.rand(2, 3, 8, 8)).sum().backward()
        optimizer.step()
        whole = {"epoch": 7, "best": 0.25, "best_acc1": torch.tensor(0.5), "arch": "small", "done": None, "history": [1, 2.5, (3, "x")],
                 "optimizer": optimizer.state_dict(), "state_dict": torch.nn.DataParallel(model).state_dict()}
        torch.save(whole, self.file)
        listed = self.listed()
        self.assertEqual(listed["state_dict"], "state_dict")
        self.assert_same(listed, whole["state_dict"])
        torch.save({"net": model.state_dict(), "ema": model.state_dict()}, self.file)
        self.assertEqual((self.listed()["state_dict"], self.listed()["passed_over"]), ("net", ["ema"]))
        torch.save({"a": model.state_dict(), "b": model.state_dict()}, self.file)
        self.assertIn("'a', 'b'", self.refusal())
        torch.save([1, 2], self.file)
        self.assertIn("no state dict", self.refusal())

    def test_weights_of_a_script(self):
        model = Small()
        for script in (torch.jit.script(model), torch.jit.trace(model.eval(), torch.rand(2, 3, 8, 8))):
            torch.jit.save(script, self.file)
            entries = {entry[0]: entry[:4] for entry in self.listed()["tensors"]}
            expected = {name: [name, NAMES[t.dtype], list(t.shape), checksum(t)] for name, t in model.state_dict().items()}
            self.assertEqual(entries, expected)

    def test_torch_load_reads_what_is_written(self):
        self.assertEqual(self.tool("write").returncode, 0)
        state = torch.load(self.file, weights_only=True)
        self.assertIsInstance(state, OrderedDict)
        self.assertEqual(list(state), ["conv.weight", "tief.größe", "half", "bfloat", "batches", "none", "int", "bytes"])
        self.assert_same(self.listed(), state)
        self.assertEqual(state["conv.weight"].shape, (2, 3, 2, 2))
        self.assertEqual(state["bytes"].tolist(), [0, 60, 2, 60, 4, 60, 6])
        with zipfile.ZipFile(self.file) as archive:
            self.assertIsNone(archive.testzip())
        torch.save(state, self.file)
        self.assert_same(self.listed(), state)

    def test_nothing_runs(self):
        touch = f"open({self.marker!r}, 'w').close()"
        hostile = {"posix.system": Runs(os.system, f"touch {self.marker}"), "builtins.eval": Runs(eval, touch),
                   "builtins.exec": Runs(exec, touch), "builtins.getattr": Runs(getattr, Runs(__import__, "os"), "system"),
                   "commands.Popen": Runs(subprocess.Popen, ["touch", self.marker])}
        for name, value in hostile.items():
            for is_zip in (True, False):
                torch.save({"weight": torch.ones(2), "bad": value}, self.file, _use_new_zipfile_serialization=is_zip)
                refusal = self.refusal()
                old = name.replace("builtins.", "__builtin__.")
                self.assertTrue(f"'{name}'" in refusal or f"'{old}'" in refusal, refusal)
        with open(self.file, "wb") as bare:
            pickle.dump(hostile["posix.system"], bare)
        self.refusal()

    def test_whole_modules_are_refused_by_name(self):
        torch.save(Small(), self.file)
        self.assertIn("'__main__.Small'", self.refusal())
        torch.save({"weight": torch.ones(1), "set": {1}}, self.file)
        self.assertIn("set'", self.refusal())

    def test_damage_is_seen(self):
        torch.save({"weight": torch.ones(1000)}, self.file)
        with open(self.file, "r+b") as file:
            file.seek(3000)
            file.write(b"\1")
        self.assertIn("checksum", self.refusal())


if __name__ == "__main__":
    unittest.main()
