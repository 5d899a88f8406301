"""Types keys into `menkan repl` on a terminal of its own, and prints what that showed.

Arguments: the program, the folder of the state, and the keys: Python's escapes, one line of the
session behind the other, parted by `|`.
"""

import os
import pty
import select
import sys
import time

pid, fd = pty.fork()
if pid == 0:
    os.environ.update(XDG_STATE_HOME=sys.argv[2], LC_ALL="C.UTF-8", TERM="xterm")
    os.execv(sys.argv[1], [sys.argv[1], "repl", "--rules", "none", "--locale", "en"])
shown = b""
def read(seconds, until):
    global shown
    end = time.time() + seconds
    while time.time() < end and until not in shown:
        if select.select([fd], [], [], 0.2)[0]:
            try: part = os.read(fd, 65536)
            except OSError: return
            if not part: return
            shown += part
for keys in sys.argv[3].split("|"):
    read(20, b"menkan> ")
    sys.stdout.buffer.write(shown)
    shown = b""
    os.write(fd, keys.encode().decode("unicode_escape").encode("latin-1"))
read(20, b"never")
sys.stdout.buffer.write(shown)
