import Foundation
import Glibc
import Support

/// A browser's window in somebody's hands: they read, fill in, click and press keys.
final class Tab {
    /// What was done by hand, for reckoning how long it takes.
    struct Effort: CustomStringConvertible {
        var keys = 0
        var clicks = 0
        var fields = 0

        /// Seconds by the keystroke-level model: 0.28 s a key, 1.2 s to point and click, 1.35 s of thought a field.
        /// Source: Card, Moran and Newell, The keystroke-level model for user performance time, 1980.
        var seconds: Double { Double(keys) * 0.28 + Double(clicks) * 1.2 + Double(fields) * 1.35 }
        var description: String { "\(fields) fields, \(keys) keys, \(clicks) clicks, about \(Int(seconds)) s" }
    }

    var effort = Effort()
    /// How it was last shown, and how large: both stay until they are changed.
    var seen: Seeing?
    var size: (width: Int, height: Int)?
    let driver: WebDriver
    private let session: String
    private let home: String

    /// - Parameter desk: the port of the pages.
    init(_ driver: WebDriver, desk: UInt16) throws {
        self.driver = driver
        home = "http://127.0.0.1:\(desk)"
        // The browser's own sandbox does not work for root, as whom containers run; what is opened is ours alone.
        let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
        let options: [String: Any] = [
            "args": sandbox + [
                "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--lang=da-DK",
                "--window-size=1280,900", "--disable-crash-reporter", "--no-first-run", "--disable-extensions",
                "--hide-scrollbars", "--disable-background-networking", "--disable-component-update",
                // Every page is a new one, so its scripts never run for long enough to repay what optimising them takes.
                "--js-flags=--no-opt --no-maglev --single-threaded-gc",
            ],
            "prefs": ["credentials_enable_service": false, "profile.password_manager_enabled": false],
        ]
        let wanted: [String: Any] = [
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
            "timeouts": ["implicit": 0, "pageLoad": 30_000, "script": 30_000],
        ]
        let reply = try driver.call("POST", "/session", ["capabilities": ["alwaysMatch": wanted]]) as? [String: Any]
        guard let id = reply?["sessionId"] as? String else { throw Trouble("no browser") }
        session = "/session/\(id)"
    }

    func close() { _ = try? driver.call("DELETE", session) }

    @discardableResult
    func ask(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any {
        try driver.call(method, session + path, body)
    }

    // MARK: Reading

    func open(_ path: String) throws { try ask("POST", "/url", ["url": home + path]) }
    /// A page of another of our processes.
    func open(_ path: String, port: UInt16) throws {
        try ask("POST", "/url", ["url": "http://127.0.0.1:\(port)\(path)"])
    }
    func reload() throws { try ask("POST", "/refresh") }
    func goBack() throws { try ask("POST", "/back") }

    var title: String { get throws { try ask("GET", "/title") as? String ?? "" } }

    /// The address without the host.
    var path: String { get throws { String((try ask("GET", "/url") as? String ?? "").dropFirst(home.count)) } }

    /// Everything that is to be read on the page.
    var text: String { get throws { try script("return document.body.innerText") as? String ?? "" } }

    func shows(_ words: String) throws -> Bool { try text.contains(words) }

    /// What a field holds.
    func value(_ name: String) throws -> String {
        let script = "const f = document.getElementById(arguments[0]); return f ? f.value : null"
        return try self.script(script, [name]) as? String ?? ""
    }

    @discardableResult
    func script(_ source: String, _ arguments: [Any] = []) throws -> Any {
        try ask("POST", "/execute/sync", ["script": source, "args": arguments])
    }

    /// A command of the Chrome DevTools Protocol.
    @discardableResult
    func devTools(_ command: String, _ parameters: [String: Any] = [:]) throws -> Any {
        try ask("POST", "/goog/cdp/execute", ["cmd": command, "params": parameters])
    }

    /// What the browser complained of since it was asked last: blocked loads, broken scripts.
    func complaints() throws -> [String] {
        let entries = try ask("POST", "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        let serious = entries.filter { ["WARNING", "SEVERE"].contains($0["level"] as? String) }
        return serious.compactMap { $0["message"] as? String }.filter {
            // A refused form is answered with its status, which the browser notes down as if a file were missing.
            !$0.contains("the server responded with a status of 4")
                && !$0.contains("the server responded with a status of 503")
        }
    }

    // MARK: By hand

    /// Writes into the field with that label, in place of what it holds.
    func fill(_ label: String, _ text: String) throws {
        let field = try element("//*[@id=\(Self.quoted(label: label))/@for]")
        try ask("POST", "/element/\(field)/clear")
        try ask("POST", "/element/\(field)/value", ["text": text])
        effort.fields += 1
        effort.keys += text.count
    }

    /// Chooses by the words beside a button or box, within the group with that heading when one is named.
    func choose(_ choice: String, in legend: String? = nil) throws {
        let group = legend.map { "//fieldset[starts-with(normalize-space(legend), \(Self.quoted($0)))]" } ?? ""
        let label = try element("\(group)//div[contains(@class, 'choice')]/label[\(Self.begins(choice))]")
        try ask("POST", "/element/\(label)/click")
        effort.fields += 1
        effort.clicks += 1
    }

    /// Chooses from the list with that label.
    func select(_ label: String, _ choice: String) throws {
        let option = try element("//select[@id=\(Self.quoted(label: label))/@for]/option[\(Self.begins(choice))]")
        try ask("POST", "/element/\(option)/click")
        effort.fields += 1
        effort.clicks += 2
    }

    /// Clicks a button or a link that leads to a page, and waits for it.
    func click(_ words: String, in part: String = "*") throws {
        let found = try element("(//\(part)//button | //\(part)//a)[\(Self.begins(words))]")
        effort.clicks += 1
        try untilNextPage { try ask("POST", "/element/\(found)/click") }
    }

    /// Opens what lies folded under these words; what is open already stays so.
    func unfold(_ words: String) throws {
        let part = try element("//details[summary[\(Self.begins(words))]]")
        if try ask("GET", "/element/\(part)/property/open") as? Bool == true { return }
        let found = try element("//summary[\(Self.begins(words))]")
        effort.clicks += 1
        try ask("POST", "/element/\(found)/click")
    }

    /// Does something that leads to another page, and waits until it is there.
    func untilNextPage(_ body: () throws -> Void) throws {
        try script("window.isOld = true")
        try body()
        try Fact.wait(for: "the next page") {
            (try? script("return !window.isOld && document.readyState === 'complete'") as? Bool) ?? false
        }
    }

    /// Clicks twice, as people do who know it from icons.
    func doubleClick(_ words: String) throws {
        let found = try element("(//button | //a)[\(Self.begins(words))]")
        let place: [String: Any] = [Self.elementKey: found]
        let steps: [[String: Any]] = [
            ["type": "pointerMove", "duration": 0, "origin": place, "x": 0, "y": 0],
            ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
            ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
        ]
        try ask(
            "POST", "/actions", ["actions": [["type": "pointer", "id": "mouse", "actions": steps] as [String: Any]]])
    }

    /// The first element that this XPath finds.
    func element(_ xpath: String) throws -> String {
        let found = try ask("POST", "/element", ["using": "xpath", "value": xpath]) as? [String: String]
        guard let id = found?[Self.elementKey] else { throw Trouble("nothing is at \(xpath)") }
        return id
    }

    static let elementKey = "element-6066-11e4-a52e-4f735466cecf"

    static func quoted(_ text: String) -> String { "\"\(text)\"" }
    /// A label that can be seen, which is none that lies folded away.
    private static func quoted(label: String) -> String {
        "//label[\(begins(label))][not(ancestor::details[not(@open)])]"
    }
    static func begins(_ words: String) -> String { "starts-with(normalize-space(.), \(quoted(words)))" }
}
