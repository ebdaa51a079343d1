import CaseModel
import Foundation
import Glibc
import Support
import Testing
import Wire

/// Second factor, password and sessions through the browser, and the municipality's own sign-in by the proxy's door,
/// against every service as a real process.
@Suite(.serialized) struct `Getting in` {
    @Test func `a phone is taken on, asked for at the next sign-in, and sessions and password are one's own to change`()
        throws
    {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let browser = Browser(port: port)
        browser.fields = [("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")]
        _ = try browser.signIn("mette", Town.password)
        let mine = try browser.get("/min-adgang")
        #expect(mine.body.contains("Firefox på Linux") && mine.body.contains("Denne browser"))
        let token = try #require(mine.hidden("token"))

        // The picture and the key; a wrong code shows the same key again; the first right one gives the recovery codes.
        let picture = try browser.send("/min-adgang/totrin/begynd", ["token": token])
        #expect(picture.status == 200 && picture.body.contains("<svg class=\"qr\""))
        #expect(picture.header("cache-control") == "no-store")
        let secret = try #require(Self.key(in: picture.body))
        let wrong = try browser.send("/min-adgang/totrin/bekraeft", ["token": token, "code": "000000"])
        #expect(wrong.status == 422 && Self.key(in: wrong.body) == secret && wrong.body.contains("Koden passer ikke"))
        let codes = try browser.send("/min-adgang/totrin/bekraeft", ["token": token, "code": Phone.code(secret)])
        #expect(codes.body.contains("Dine nødkoder"))
        let recovery = Self.keys(in: codes.body)
        #expect(recovery.count == 10)

        // Elsewhere the password alone opens nothing, and the second page says nothing about anybody.
        let second = Browser(port: port)
        let step = try second.signIn("mette", Town.password)
        #expect(step.body.contains("Skriv koden") && !step.body.lowercased().contains("mette"))
        #expect(try second.get("/").header("location") == "/log-ind")
        let refused = try second.send("/log-ind/kode", ["code": "000000", "videre": "/min-adgang"])
        #expect(refused.status == 422 && refused.body.contains("Koden passer ikke"))
        let inside = try second.send("/log-ind/kode", ["code": recovery[0], "videre": "/min-adgang"])
        #expect(inside.body.contains("9 nødkoder tilbage"))
        #expect(second.cookies.keys.allSatisfy { !$0.hasSuffix("-kode") })
        // The same code is no good to a third.
        let third = Browser(port: port)
        _ = try third.signIn("mette", Town.password)
        #expect(try third.send("/log-ind/kode", ["code": recovery[0], "videre": ""]).status == 422)
        #expect(try Browser(port: port).get("/log-ind/kode").header("location") == "/log-ind")

        // The first browser ends the second, which is out at once.
        #expect(try second.get("/min-adgang").status == 200)
        let places = try browser.get("/min-adgang")
        let other = try #require(places.hidden("session"))
        #expect(
            try browser.send("/min-adgang/sessioner", ["token": token, "session": other]).body.contains(
                "Det er afsluttet"))
        #expect(try second.get("/min-adgang").status == 303)

        // A new password: what is wrong is said at the field, nothing typed comes back, and then it counts.
        let form: KeyValuePairs = ["token": token, "current": Town.password, "new": "kort", "again": "kort"]
        let short = try browser.send("/min-adgang/adgangskode", form)
        #expect(short.status == 422 && short.body.contains("for kort") && !short.body.contains("value=\"kort\""))
        let changed = try browser.send(
            "/min-adgang/adgangskode",
            ["token": token, "current": Town.password, "new": "blå køer gumler", "again": "blå køer gumler"])
        #expect(changed.body.contains("Din adgangskode er skiftet"))
        #expect(try Browser(port: port).signIn("mette", Town.password).status == 422)

        // The administrator helps who has lost the phone, and the person hears of it.
        let admin = Browser(port: port)
        _ = try admin.signIn("admin", Town.password)
        #expect(try browser.get("/adgange").status == 403)
        let one = try admin.get("/adgange/P-demo07")
        #expect(one.body.contains("Mette Rønne") && one.body.contains("Slå totrinslogin fra for denne person"))
        let adminToken = try #require(one.hidden("token"))
        #expect(try admin.send("/adgange/P-demo07/totrin", ["token": adminToken]).body.contains("Slået fra"))
        let told = try Browser(port: port).signIn("mette", "blå køer gumler")
        #expect(told.body.contains("Din administrator har slået dit totrinslogin fra."))
        #expect(!town.journals.contains(secret) && !town.journals.contains(recovery[0]))
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test(.enabled(if: getuid() == 0))
    func `the municipality's own sign-in counts from the proxy's user on the socket, and nowhere else`() throws {
        let town = try Town(speed: 60)
        let folder = TemporaryFolder()
        chmod(folder.path, 0o755)
        let socket = folder.file("desk.sock")
        let port = try town.startDesk([
            "proxy": ["socket": .string(socket), "user": "0", "group": "65534", "identityHeader": "X-Remote-User"]
        ])
        let proxy = Browser(socket: socket)
        #expect(try proxy.get("/").status == 403)
        proxy.fields = [("X-Remote-User", "ingen")]
        let unknown = try proxy.get("/")
        #expect(unknown.status == 403 && unknown.body.contains("Genklang gør ikke"))
        proxy.fields = [("X-Remote-User", "METTE"), ("X-Forwarded-For", "192.0.2.7")]
        // The page itself comes at once, with the cookie; the next request goes on in the same session.
        let front = try proxy.get("/")
        #expect(front.status == 200 && front.body.contains("Mette Rønne"))
        #expect(front.header("set-cookie")?.hasPrefix("__Host-genklang=") == true)
        let cookie = proxy.cookie
        #expect(try proxy.get("/min-adgang").body.contains("Denne browser") && proxy.cookie == cookie)
        // Somebody else signs in at the same browser: the session is theirs, and the old one is gone.
        proxy.fields = [("X-Remote-User", "lone")]
        #expect(try proxy.get("/holdet").body.contains("Lone Ågård") && proxy.cookie != cookie)
        // Out, and in again by one click, without a password anywhere.
        let token = try #require(try proxy.get("/min-adgang").hidden("token"))
        let left = try proxy.send("/log-ud", ["token": token])
        #expect(left.body.contains("stadig logget ind hos kommunen") && !left.body.contains("type=\"password\""))
        // A page sent too late is not taken, and leads back to where its form is.
        #expect(try proxy.send("/henvendelser/ny", ["token": token, "summary": "x"], follow: false).status == 303)

        // The same field over TCP is nothing.
        let direct = Browser(port: port)
        direct.fields = [("X-Remote-User", "mette")]
        #expect(try direct.get("/").header("location") == "/log-ind")

        // Another user of this machine, who may reach the socket, is told that it is not for them.
        let script = """
            import socket; s = socket.socket(socket.AF_UNIX); s.connect('\(socket)')
            s.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\nX-Remote-User: mette\\r\\nConnection: close\\r\\n\\r\\n')
            print(b''.join(iter(lambda: s.recv(65536), b'')).decode())
            """
        let answer = try Tool.output(
            "setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "/usr/bin/python3", "-c", script])
        #expect(answer.hasPrefix("HTTP/1.1 403") && answer.contains("kun til kommunens login"))
        #expect(!answer.lowercased().contains("set-cookie"))
        #expect(town.journals.contains("desk.not_the_proxy uid=65534"))
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    // MARK: What a phone does

    private static func keys(in page: String) -> [String] {
        page.components(separatedBy: "<code class=\"key\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }

    private static func key(in page: String) -> String? { keys(in: page).first?.filter { $0 != " " } }
}
