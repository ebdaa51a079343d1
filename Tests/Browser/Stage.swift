import CaseModel
import Foundation
import Support
import Testing
import Wire

/// Where the tests of the pages take place: a municipality of real processes with something in every list, and one
/// browser, shared by all of them, one after the other.
final class Stage: @unchecked Sendable {
    @TaskLocal static var current: Stage?

    let town: Town
    /// The port of the pages.
    let desk: UInt16
    let people: Cast
    private let process: DriverProcess
    private let browser: Tab
    /// How Notifier is started.
    private let withJournal: [String]
    /// Who has signed in once, for tests that only look.
    private var cookies: [String: String] = [:]

    init() throws {
        // A clock that does not run away: what is "2 hours left" stays so.
        town = try Town(speed: 1)
        // Letters are handed over to a journal, which says what it will.
        let settings = town.folder.file("with-journal.json")
        let journal: JSON = ["journal": ["isHandedOver": true, "receiptHours": 24]]
        try Data(journal.bytes).write(to: URL(fileURLWithPath: settings))
        withJournal = ["--config", settings]
        try town.restart(.notifier, withJournal)
        desk = try town.startDesk()
        people = try Cast(in: town)
        process = try DriverProcess()
        browser = try Tab(WebDriver(port: process.port), desk: desk)
    }

    func end() {
        browser.close()
        process.end()
        _ = try? town.stop()
    }

    /// The browser as somebody finds it in the morning, signed in when a name is given.
    static func tab(as user: String? = nil) throws -> Tab {
        guard let stage = current else { throw Trouble("no stage: the suite lacks its trait") }
        let tab = stage.browser
        try tab.see(.light)
        try tab.setScript(true)
        try tab.ask("DELETE", "/cookie")
        tab.effort = Tab.Effort()
        if let user { try tab.signIn(user) }
        return tab
    }

    /// The same for looking alone: signed in with what was given to them the first time. Nobody may sign out.
    static func glance(as user: String?) throws -> Tab {
        guard let stage = current, let user, let cookie = stage.cookies[user] else {
            let tab = try tab(as: user)
            if let user { current?.cookies[user] = try tab.sessionCookie }
            return tab
        }
        let tab = try tab()
        try tab.devTools(
            "Network.setCookie",
            ["url": "http://127.0.0.1:\(stage.desk)/", "name": "genklang", "value": cookie, "httpOnly": true])
        return tab
    }

    /// The pages' process ends cleanly and starts again where it was.
    func restartDesk() throws {
        try town.processes[.desk]?.terminate()
        _ = try town.startDesk(["port": .integer(Int64(desk))])
    }

    /// While `body` runs, one service has stopped.
    func without<T>(_ service: ServiceName, _ body: () throws -> T) throws -> T {
        try town.processes[service]?.terminate()
        defer { try? town.restart(service, service == .notifier ? withJournal : []) }
        return try body()
    }
}

extension Tab {
    var sessionCookie: String {
        get throws {
            let cookie = try ask("GET", "/cookie/genklang") as? [String: Any]
            return cookie?["value"] as? String ?? ""
        }
    }

    func signIn(_ user: String) throws {
        try open("/log-ind")
        try fill("Brugernavn", user)
        try fill("Adgangskode", Town.password)
        try click("Log ind")
    }
}

/// Sets the stage before the first test of a suite, and clears it after the last, whatever came of them.
struct OnStage: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThread("pages")) {
            let stage = try Stage()
            defer { stage.end() }
            try await Stage.$current.withValue(stage) { try await body() }
        }
    }
}

extension Trait where Self == OnStage {
    static var onStage: OnStage { OnStage() }
}

/// The pages as people use them, in a real browser; its parts lie in files of their own.
@Suite(.serialized, .onStage) enum Pages {}

/// Every page in every state, on a stage of its own beside `Pages`: it takes as long as all the rest of them.
@Suite(.serialized, .onStage) enum EveryPage {}
