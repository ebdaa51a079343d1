import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// Somebody who is signed in: who, by which session, and how far the services have spoken to them.
struct Session: Codable {
    let user: String
    let session: String
    var assertion: String
    /// By the true wall clock.
    var expires: Timestamp
    let person: StaffMember
    /// The newest events of ours by source: later questions wait until the service asked knows of them.
    private(set) var after: [Published]
    /// When the last of them was heard; absent while none was.
    private(set) var saidAt: Timestamp?

    init(_ user: String, _ reply: SignIn.Reply) {
        self.user = user
        session = reply.session
        assertion = reply.assertion
        expires = reply.expires
        person = reply.person
        after = []
    }

    /// What questions are to wait for; forgotten as in the browser, since what a lost file had said never comes.
    func after(at wall: Timestamp) -> [Published] {
        Published.remembered(after, saidAt: saidAt, at: wall)
    }

    /// The same person's other session, or the one before: what was announced there is waited for here too.
    mutating func goOn(from other: Session?) {
        after = other?.after ?? []
        saidAt = other?.saidAt
    }

    /// Remembers what an answer says was announced.
    mutating func heard(_ published: [Published], at wall: Timestamp) {
        after = after(at: wall)
        saidAt = wall
        for event in published {
            after.removeAll { $0.source == event.source && $0.type == event.type }
            after.append(event)
        }
        after = after.suffix(16)
    }
}

/// Where somebody who is signed in asks from: each question with a fresh word from Directory on who it is.
final class Seat {
    let office: Office
    private(set) var session: Session
    /// Called when the session has changed, so that it can be kept.
    var onChange: (Session) -> Void = { _ in }
    /// A password to sign in anew with when the session has ended; `nil` to be told so instead.
    private let password: String?

    /// An assertion that ends within so many seconds is renewed first.
    private static let renewalSeconds: Int64 = 20

    init(_ session: Session, _ office: Office, password: String? = nil) {
        self.session = session
        self.office = office
        self.password = password
    }

    /// Signs in; when the account has a second factor, the code is asked for, or taken from $GENKLANG_CODE.
    static func signIn(_ user: String, _ password: String, _ office: Office) throws -> Session {
        let origin = SignInOrigin(source: nil, browser: .commandLine, machine: .linux)
        let json: JSON
        do { json = try office.call(SignIn(user: user, password: password, origin: origin)) } catch let error
            as RPCError
            where error.reason == "directory.second_factor_needed"
        {
            guard let code = Program.environment("GENKLANG_CODE") ?? Terminal.password("\(Wording.Desk.code): ") else {
                throw Trouble(code: "session.no_code", "no code: set $GENKLANG_CODE, or type it on a terminal")
            }
            json = try office.call(SignIn(user: user, password: password, code: code, origin: origin))
        }
        let reply = try json.decode(SignIn.Reply.self)
        return Session(user, reply)
    }

    /// Asks; the reply as it came.
    func raw<C: ServiceCommand>(_ command: C, id: CommandID? = nil, within milliseconds: Int64 = 10_000) throws -> JSON
    {
        try renewIfNeeded()
        let after = session.after(at: office.wall)
        do {
            return try office.call(
                command, id: id, after: after, assertion: session.assertion, within: milliseconds)
        } catch let error as RPCError where error.reason == "call.sign_in_expired" {
            try renew()
            return try office.call(
                command, id: id, after: after, assertion: session.assertion, within: milliseconds)
        }
    }

    /// Asks, and reads the reply.
    func ask<C: ServiceCommand>(_ command: C) throws -> C.Reply { try raw(command).decode(C.Reply.self) }

    /// Asks two services at the same time, and reads both replies.
    func ask<One: ServiceCommand, Other: ServiceCommand>(
        _ one: One, _ other: Other
    ) throws -> (One.Reply, Other.Reply) {
        try renewIfNeeded()
        let (first, second) = try office.call(
            one, other, after: session.after(at: office.wall), assertion: session.assertion)
        return (try first.decode(One.Reply.self), try second.decode(Other.Reply.self))
    }

    /// Has something done; once, however often it has to be asked for. The reply as it came.
    func change<C: ServiceCommand>(
        _ command: C, id: CommandID? = nil, within milliseconds: Int64 = 10_000
    ) throws -> JSON {
        let id = id ?? office.newIdentifier()
        do {
            let reply = try raw(command, id: id, within: milliseconds)
            heard(reply)
            return reply
        } catch let error as RPCError where error.code == RPCError.bus {
            throw Trouble(code: error.reason, "\(Trouble(error).line) \(Wording.tryAgain(id))")
        }
    }

    /// Remembers what the reply says was announced.
    func heard(_ reply: JSON) {
        var published: [Published] = []
        if let one = reply["published"], one.object != nil, let event = try? one.decode(Published.self) {
            published = [event]
        } else if let several = try? reply["published"]?.decode([Published].self) {
            published = several
        }
        guard !published.isEmpty else { return }
        session.heard(published, at: office.wall)
        onChange(session)
    }

    private func renewIfNeeded() throws {
        if session.expires.adding(seconds: -Self.renewalSeconds) <= office.wall { try renew() }
    }

    private func renew() throws {
        do {
            let reply = try office.call(RenewAssertion(session: session.session)).decode(RenewAssertion.Reply.self)
            session.assertion = reply.assertion
            session.expires = reply.expires
        } catch let error as RPCError where error.reason == "directory.session_ended" {
            guard let password else { throw error }
            session = try Self.signIn(session.user, password, office)
        }
        onChange(session)
    }
}
