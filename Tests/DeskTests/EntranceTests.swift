import CaseModel
import DeskCore
import Testing

/// By which door, and what may be believed there.
@Suite struct `Who comes by which door` {
    private static func entrance(
        user: UInt32? = nil, host: String? = nil, here: Bool = false, proxy: Bool = false
    ) -> Entrance {
        Entrance(user: user, host: host, isEncryptedHere: here, expectsProxy: proxy, proxyUser: 33)
    }

    @Test func `only the proxy's own user, on the socket, says who has signed in at the municipality`() {
        #expect(Self.entrance(user: 33).identity(["Mette@Kommune.Example"]) == "mette@kommune.example")
        for other in [
            Self.entrance(user: 34), Self.entrance(user: 0), Self.entrance(host: "127.0.0.1"),
            Self.entrance(host: "192.0.2.7", here: true, proxy: true), Self.entrance(host: "127.0.0.1", proxy: true),
        ] {
            #expect(other.identity(["mette"]) == nil)
        }
        let nobody = Entrance(user: 33, host: nil, isEncryptedHere: false, expectsProxy: true, proxyUser: nil)
        #expect(nobody == .stranger(user: 33))
    }

    @Test(arguments: [
        [], [""], ["mette", "lone"], ["mette, lone"], ["mette\u{7f}"], ["me tte"], [String(repeating: "x", count: 255)],
    ])
    func `no name, two names and what is none are nobody`(values: [String]) {
        #expect(Self.entrance(user: 33).identity(values) == nil)
    }

    @Test func `an address is the kernel's, or what a proxy has written last`() {
        #expect(Self.entrance(host: "192.0.2.7", here: true, proxy: true).source(forwarded: "10.0.0.1") == "192.0.2.7")
        #expect(Self.entrance(host: "127.0.0.1", proxy: true).source(forwarded: "10.0.0.1, 192.0.2.9") == "192.0.2.9")
        #expect(Self.entrance(user: 33).source(forwarded: "2001:DB8::1") == "2001:db8::1")
        #expect(
            Self.entrance(user: 33).source(forwarded: "<b>") == nil
                && Self.entrance(user: 33).source(forwarded: nil) == nil)
        #expect(Self.entrance(user: 34).source(forwarded: "192.0.2.9") == nil)
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", BrowserKind.firefox,
            MachineKind.windows
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Safari/537.36 Edg/137.0",
            .edge, .windows
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Safari/537.36",
            .chromium, .linux
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/604.1",
            .safari, .iOS
        ),
        (
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Mobile Safari/537.36",
            .chromium, .android
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1",
            .safari, .macOS
        ),
        ("curl/8.0", .other, .other),
    ])
    func `of a browser no more is kept than one needs to know it again`(
        agent: String, browser: BrowserKind, machine: MachineKind
    ) {
        #expect(
            SignInOrigin(source: nil, agent: agent) == SignInOrigin(source: nil, browser: browser, machine: machine))
    }
}
