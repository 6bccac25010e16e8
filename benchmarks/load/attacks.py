#!/usr/bin/env python3
"""Attacks a server as one machine can, and says how long honest uploads take beside it.

  KEY=... attacks.py [--site 1001] [--addresses N] [--seconds S] [--rate R] ATTACK http://127.0.0.1:8080 photo.jpg

ATTACK is one of
  none             nothing, to compare with
  slow-bodies      400 uploads whose bodies come a byte a second
  unread-answers   250 connections that ask for much and never read
  dropped-uploads  60 uploads of twenty times the photo, dropped as soon as they are sent, again and again
  bombs            the same with 28-byte WebPs of 7000 x 7000 pixels in one colour
  moves            20 connections that move the photos of user "many" to and fro (see photos.sql)
  searches         20 connections that search the names of user "many"
  flood            R uploads a second, whether answered or not

from N addresses of the loopback network; the honest client has one of its own and uploads four times a second.
"""
import argparse, asyncio, multiprocessing, os, struct, time, urllib.parse

BOUNDARY = "attack"


def bomb(side=7000):
    """A WebP of one colour, which its format tells in three bytes."""
    header = (side - 1) | (side - 1) << 14
    bits = 0
    for code in range(5):
        bits |= 1 << (3 + 4 * code)  # each code has the one symbol 0
    chunk = b"\x2f" + struct.pack("<I", header) + bits.to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", 12 + len(chunk)) + b"WEBPVP8L" + struct.pack("<I", len(chunk)) + chunk


def form(files):
    body = b"".join(
        b'--%s\r\nContent-Disposition: form-data; name="f%d"; filename="a%d.jpg"\r\nContent-Type: image/jpeg\r\n\r\n%s\r\n'
        % (BOUNDARY.encode(), n, n, data) for n, data in enumerate(files))
    return body + b"--%s--\r\n" % BOUNDARY.encode()


class Attack:
    def __init__(self, options):
        self.options = options
        url = urllib.parse.urlsplit(options.url)
        self.host, self.port = url.hostname, url.port or 80
        self.photo = open(options.photo, "rb").read()
        self.key = os.environ["KEY"]
        self.count = 0
        self.end = time.monotonic() + options.seconds
        self.answers = {}

    def source(self, n):
        return ("127.0.%d.%d" % (1 + n % self.options.addresses // 250, 1 + n % self.options.addresses % 250), 0)

    def distinct(self):
        """The photo with a comment of its own."""
        self.count += 1
        text = b"%d-%d" % (os.getpid(), self.count)
        return self.photo[:2] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + self.photo[2:]

    def head(self, length, path="/api/2/UploadPhoto/UploadUserPhotos", user="attack", method="POST"):
        query = "websiteId=%d&webApiClientKey=%s&frontAppUserId=%s" % (self.options.site, self.key, user)
        return ("%s %s?%s HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
                % (method, path, query, BOUNDARY, length)).encode()

    async def connect(self, source):
        return await asyncio.open_connection(self.host, self.port, local_addr=source)

    async def exchange(self, source, request):
        """The status of the answer."""
        reader, writer = await self.connect(source)
        try:
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = [line for line in head.split("\r\n") if line.lower().startswith("content-length")]
            if length:
                await reader.readexactly(int(length[0].split(":")[1]))
            return head.split(" ")[1]
        finally:
            writer.close()

    def upload(self, user):
        body = form([self.distinct()])
        return self.head(len(body), user=user) + body

    async def honest(self, times, statuses):
        while time.monotonic() < self.end:
            start = time.monotonic()
            try:
                status = await self.exchange(("127.0.200.1", 0), self.upload("honest"))
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError) as failure:
                status = type(failure).__name__
            took = time.monotonic() - start
            statuses[status] = statuses.get(status, 0) + 1
            times.append(took)
            await asyncio.sleep(max(0, 0.25 - took))

    async def repeat(self, n, once):
        """Does it again and again, whatever becomes of it."""
        while time.monotonic() < self.end:
            try:
                answer = await once(n)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError) as failure:
                answer = type(failure).__name__
                await asyncio.sleep(0.1)
            if answer:
                self.answers[answer] = self.answers.get(answer, 0) + 1

    async def slow_body(self, n):
        _, writer = await self.connect(self.source(n))
        writer.write(self.head(1 << 20))
        while time.monotonic() < self.end:
            writer.write(b"-")
            await writer.drain()
            await asyncio.sleep(1)

    async def unread_answer(self, n):
        _, writer = await self.connect(self.source(n))
        writer.transport.pause_reading()
        writer.write(b"GET /openapi.yaml HTTP/1.1\r\nHost: h\r\n\r\n" * 200)
        while time.monotonic() < self.end and not writer.is_closing():
            await asyncio.sleep(0.5)

    async def dropped(self, n, files):
        body = form(files())
        _, writer = await self.connect(self.source(n))
        writer.write(self.head(len(body)) + body)
        await asyncio.wait_for(writer.drain(), 10)
        while writer.transport.get_write_buffer_size():
            await asyncio.sleep(0.01)
        writer.close()
        await asyncio.sleep(1)
        return "dropped"

    async def move(self, n):
        users = ["many", "other"]
        self.count += 1
        old, new = users if self.count % 2 else users[::-1]
        path = "/api/4/User/UpdateUserId?oldUserId=%s&newUserId=%s&isGuest=false" % (old, new)
        return await self.exchange(self.source(n), self.call("PUT", path))

    async def search(self, n):
        self.count += 1
        path = "/api/4/UploadImage/GetUserUploadedList?userId=many&searchKey=%d" % self.count
        return await self.exchange(self.source(n), self.call("GET", path))

    def call(self, method, path):
        return ("%s %s HTTP/1.1\r\nHost: h\r\nwebsiteId: %d\r\nwebApiClientKey: %s\r\nContent-Length: 0\r\n\r\n"
                % (method, path, self.options.site, self.key)).encode()

    async def flood(self):
        times = []

        async def one(n):
            start = time.monotonic()
            try:
                answer = await self.exchange(self.source(n), self.upload("flood"))
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError) as failure:
                answer = type(failure).__name__
            self.answers[answer] = self.answers.get(answer, 0) + 1
            if answer == "200":
                times.append(time.monotonic() - start)

        tasks, begun = [], time.monotonic()
        while time.monotonic() < self.end:
            due = int((time.monotonic() - begun) * self.options.rate)
            while len(tasks) < due:
                tasks.append(asyncio.create_task(one(len(tasks))))
            await asyncio.sleep(0.005)
        await asyncio.gather(*tasks)
        took = time.monotonic() - begun
        print("flood: %d sent, %.1f stored a second, %s" % (len(tasks), len(times) / took, summary(times)))

    def attackers(self):
        twenty = lambda: [self.distinct()] + [self.photo] * 19
        bombs = lambda: [bomb()] * 20
        return {
            "none": [],
            "slow-bodies": [self.repeat(n, self.slow_body) for n in range(400)],
            "unread-answers": [self.repeat(n, self.unread_answer) for n in range(250)],
            "dropped-uploads": [self.repeat(n, lambda n: self.dropped(n, twenty)) for n in range(60)],
            "bombs": [self.repeat(n, lambda n: self.dropped(n, bombs)) for n in range(60)],
            "moves": [self.repeat(n, self.move) for n in range(20)],
            "searches": [self.repeat(n, self.search) for n in range(20)],
            "flood": [self.flood()],
        }

    async def attack(self):
        attacks = self.attackers()
        mine = attacks.pop(self.options.attack)
        for others in attacks.values():
            for other in others:
                other.close()
        attackers = [asyncio.create_task(attacker) for attacker in mine]
        if self.options.attack != "flood":
            await asyncio.sleep(self.options.seconds)
            for attacker in attackers:
                attacker.cancel()
        await asyncio.gather(*attackers, return_exceptions=True)
        print("  attackers' answers: %s" % self.answers)

    async def uploads(self):
        times, statuses = [], {}
        await self.honest(times, statuses)
        print("%s from %d: honest uploads %s, %s" % (self.options.attack, self.options.addresses, statuses, summary(times)))


def attack(options):
    asyncio.run(Attack(options).attack())


def summary(times):
    if not times:
        return "none"
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    return "p50 %.2f s, p99 %.2f s, longest %.2f s" % (at(0.5), at(0.99), times[-1])


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--site", type=int, default=1001)
    parser.add_argument("--addresses", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=float, default=100)
    parser.add_argument("attack")
    parser.add_argument("url")
    parser.add_argument("photo")
    options = parser.parse_args()
    # The honest client is a process of its own, so that it does not wait for the attackers' own work.
    attackers = multiprocessing.Process(target=attack, args=(options,))
    attackers.start()
    asyncio.run(Attack(options).uploads())
    attackers.join()


if __name__ == "__main__":
    main()
