# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as somebody with a screen reader meets it: its window over AT-SPI, keys by xdotool.

Spoken over D-Bus itself: one call gives all children of a node, so that a window is searched in a tenth of a second.
"""

import os
import re
import signal
import subprocess
import time

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = 'org.a11y.atspi.Accessible'
FOCUSABLE = 11  # of AT-SPI's states
# A list shows this many rows at most; none is looked for in a longer one.
LONGEST_LIST = 60


class Failure(Exception):
    pass


def wait_for(condition, what, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise Failure(f'{what} did not come')


def keys(*names):
    subprocess.run(['xdotool', 'key', '--delay', '40', *names], check=True)


def write(text, delay=15):
    subprocess.run(['xdotool', 'type', '--delay', str(delay), text], check=True)


class Bus:
    """The accessibility bus of the session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1, None)
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address.unpack()[0],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, node, interface, method, arguments=None):
        return self.connection.call_sync(node[0], node[1], interface, method, arguments, None, 0, 5000, None).unpack()

    def get(self, node, interface, name):
        return self.call(node, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (interface, name)))[0]

    def children(self, node):
        return self.call(node, ACCESSIBLE, 'GetChildren')[0]

    def pid(self, name):
        return self.call(('org.freedesktop.DBus', '/org/freedesktop/DBus'), 'org.freedesktop.DBus',
                         'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))[0]


class Node:
    def __init__(self, bus, reference):
        self.bus, self.reference = bus, reference

    def name(self):
        return self.bus.get(self.reference, ACCESSIBLE, 'Name')

    def role(self):
        return self.bus.call(self.reference, ACCESSIBLE, 'GetRoleName')[0]

    def extents(self):
        """x, y, width, height in the window; no size where it is not shown."""
        return self.bus.call(self.reference, 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (1,)))[0]

    def is_shown(self):
        try:
            return self.extents()[2] > 0
        except GLib.Error:
            return False

    def has_state(self, state):
        return bool(self.bus.call(self.reference, ACCESSIBLE, 'GetState')[0][0] & 1 << state)

    def takes_focus(self):
        return self.has_state(FOCUSABLE)

    def walk(self):
        yield self
        for child in self.bus.children(self.reference)[:LONGEST_LIST]:
            yield from Node(self.bus, child).walk()

    def click(self):
        """Presses a button or does the action of that name."""
        self.bus.call(self.reference, 'org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (0,)))

    def do(self, action):
        count = self.bus.get(self.reference, 'org.a11y.atspi.Action', 'NActions')
        for i in range(count):
            if self.bus.call(self.reference, 'org.a11y.atspi.Action', 'GetName', GLib.Variant('(i)', (i,)))[0] == action:
                self.bus.call(self.reference, 'org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (i,)))
                return
        raise Failure(f'the window has no action {action}')

    def text(self):
        count = self.bus.get(self.reference, 'org.a11y.atspi.Text', 'CharacterCount')
        return self.bus.call(self.reference, 'org.a11y.atspi.Text', 'GetText', GLib.Variant('(ii)', (0, count)))[0]

    def set_text(self, text):
        self.bus.call(self.reference, 'org.a11y.atspi.EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))


class App:
    """One start of the program."""

    def __init__(self, program, *arguments, **environment):
        self.process = subprocess.Popen([program, *arguments], env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, text=True)
        self.bus = Bus()
        self.root = wait_for(self._find_root, 'the window')
        wait_for(lambda: list(self.root.walk())[1:], 'anything in the window')

    def _find_root(self):
        registry = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        try:
            for child in self.bus.children(registry):
                if self.bus.pid(child[0]) == self.process.pid:
                    return Node(self.bus, child)
        except GLib.Error:
            pass
        return None

    def nodes(self):
        try:
            return list(self.root.walk())
        except GLib.Error:
            return []

    def window(self):
        return wait_for(lambda: next((n for n in self.nodes() if n.role() in ('window', 'frame')), None), 'the window')

    def seek(self, name, role=None):
        """The shown node whose name matches the regular expression; None where there is none."""
        pattern = re.compile(name)
        try:
            for node in self.root.walk():
                if pattern.search(node.name()) and (role is None or re.search(role, node.role())) and node.is_shown():
                    return node
        except GLib.Error:
            pass
        return None

    def find(self, name, role=None, seconds=15):
        return wait_for(lambda: self.seek(name, role), f'“{name}”', seconds)

    def click(self, name, role='button'):
        node = self.find(name, role)
        node.click()
        time.sleep(0.4)  # GTK lets a button pressed from outside wait for a quarter of a second
        return node

    def point(self, node, times=1):
        """Clicks with the mouse in the middle of a node."""
        window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', '.'],
                                check=True, capture_output=True, text=True).stdout.split()[-1]
        shell = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], check=True, capture_output=True,
                               text=True).stdout
        place = dict(line.split('=') for line in shell.split())
        frame = self.window().extents()
        border = (int(place['WIDTH']) - frame[2]) // 2
        x, y, width, height = node.extents()
        while y + height > frame[3]:  # further down: the wheel brings it up, as a hand would
            subprocess.run(['xdotool', 'mousemove', str(int(place['X']) + border + x + width // 2),
                            str(int(place['Y']) + border + frame[3] // 2), 'click', '5'], check=True)
            time.sleep(0.4)
            before, (x, y, width, height) = y, node.extents()
            if y == before:
                raise Failure(f'“{node.name()}” cannot be scrolled to')
        subprocess.run(['xdotool', 'mousemove', str(int(place['X']) + border + x + width // 2),
                        str(int(place['Y']) + border + y + height // 2), 'click', '--repeat', str(times), '--delay', '60', '1'],
                       check=True)
        time.sleep(0.2)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """As its user would; says what it complained about."""
        keys('ctrl+q')
        try:
            _, complaints = self.process.communicate(timeout=15)
        except subprocess.TimeoutExpired as late:
            self.kill()
            raise Failure('the window does not close') from late
        if self.process.returncode != 0:
            raise Failure(f'ended with {self.process.returncode}: {complaints}')
        # GTK 4.8 asks where a popup's monitor lies before X has told of one, where the machine is busy.
        serious = [line for line in complaints.splitlines() if 'CRITICAL' in line and 'gdk_monitor_get_geometry' not in line]
        if serious:
            raise Failure(serious[0])
