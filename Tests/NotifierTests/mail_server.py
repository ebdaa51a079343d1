"""A mail server for the tests: aiosmtpd, with TLS and sign-in, and with the troubles that real ones have.

usage: mail_server.py FOLDER [--chain PEM --key PEM] [--login USER:SECRET] [--trouble NAME]

Writes its port into FOLDER/port and each message it has taken into FOLDER/NUMBER.eml. While FOLDER/trouble holds a word,
that is the trouble it makes: greylist, unknown, sender, deferdata, refusedata, slow (answers no command of a message as long
as that is the trouble; "slow ADDRESS": none about that one), cut (ends the line after the whole message, which it has kept),
silent (keeps it and says nothing).
"""

import argparse
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Office:
    def __init__(self, folder):
        self.folder = folder

    def trouble(self):
        try:
            with open(os.path.join(self.folder, "trouble"), encoding="utf-8") as file:
                return file.read().strip()
        except FileNotFoundError:
            return ""

    async def wait(self, address=None):
        word, _, slow = self.trouble().partition(" ")
        while word == "slow" and slow in ("", address):
            await asyncio.sleep(0.02)
            word, _, slow = self.trouble().partition(" ")

    def note(self, line):
        with open(os.path.join(self.folder, "talk"), "a", encoding="utf-8") as file:
            file.write(line + "\n")

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.note(f"MAIL {address}")
        await self.wait()
        if self.trouble() == "sender":
            return "550 5.7.1 not from there"
        envelope.mail_from = address
        return "250 2.1.0 ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.note(f"RCPT {address} tls={session.ssl is not None} login={session.authenticated}")
        await self.wait(address)
        trouble = self.trouble()
        if trouble == "greylist":
            return "451 4.7.1 come back later"
        if trouble == "unknown":
            return f"550 5.1.1 <{address}> is not here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        trouble = self.trouble()
        self.note("DATA")
        if trouble == "deferdata":
            return "452 4.2.2 mailbox is full"
        if trouble == "refusedata":
            return "554 5.6.0 not like this"
        number = len([name for name in os.listdir(self.folder) if name.endswith(".eml")]) + 1
        whole = os.path.join(self.folder, f"{number}.eml")
        with open(whole + ".half", "wb") as file:
            file.write(envelope.original_content)
        os.rename(whole + ".half", whole)
        if trouble == "cut":
            server.transport.abort()
        if trouble == "silent":
            while self.trouble() == trouble:
                await asyncio.sleep(0.02)
        return "250 2.0.0 taken"


class Login:
    def __init__(self, login):
        self.login = login

    def __call__(self, server, session, envelope, mechanism, data):
        given = f"{data.login.decode()}:{data.password.decode()}"
        # Not "handled": the server itself says no.
        return AuthResult(success=given == self.login, handled=False)


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--chain")
    parser.add_argument("--key")
    parser.add_argument("--login")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    context = None
    if options.chain:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.chain, options.key)

    def talk():
        return SMTP(
            Office(options.folder), hostname="mail.eksempel.invalid", tls_context=context,
            require_starttls=context is not None, auth_required=bool(options.login),
            authenticator=Login(options.login) if options.login else None, decode_data=False)

    server = await asyncio.get_running_loop().create_server(talk, "127.0.0.1", options.port)
    port = server.sockets[0].getsockname()[1]
    with open(os.path.join(options.folder, "port.half"), "w", encoding="utf-8") as file:
        file.write(str(port))
    os.rename(os.path.join(options.folder, "port.half"), os.path.join(options.folder, "port"))
    await server.serve_forever()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    sys.exit(0)
