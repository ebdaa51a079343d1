import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Store
import Transport
import Web
import Wire
import Wording

/// One request while it is being answered: who asks, what was typed, which owners are still to reply.
package final class Visit {
    let desk: Desk
    let route: Route<DeskPage>
    let request: Request
    private let responder: Responder
    /// Whoever is signed in; set before a page of theirs is made.
    private(set) var signedIn: SignedIn?
    private(set) var answers = Answers()
    /// A cookie that goes with whatever is answered.
    var setsCookie: String?
    /// Cases of which an owner said that they wait for the operator, or that it has lost them.
    private(set) var lost = LostCases()
    /// An owner said of the case it was asked about that it was erased then.
    private var erasedAt: Timestamp?
    private var unheard = 0
    private var whenHeard: (() -> Void)?

    /// Somebody who is signed in, with what their pages need.
    struct SignedIn {
        var session: Session
        let token: SessionToken
        let viewer: Viewer
    }

    init(_ desk: Desk, _ route: Route<DeskPage>, _ request: Request, _ responder: Responder) {
        self.desk = desk
        self.route = route
        self.request = request
        self.responder = responder
    }

    func replaceAnswers(_ answers: Answers) { self.answers = answers }

    var now: Timestamp { desk.clock.now }
    var wall: Timestamp { desk.clock.wall }
    var me: SignedIn {
        guard let signedIn else { preconditionFailure("a page of somebody's is shown to nobody") }
        return signedIn
    }
    var person: PersonID { me.session.person }

    /// The page that has this route's form, with the same case in it.
    var home: Link { route.action.home.link(request.parameters) }

    func begin() {
        do { try admit() } catch { fail(error) }
    }

    private func admit() throws {
        if request.method == .post { answers = Answers(try request.form().fields.fields.map { .init($0) }) }
        guard request.isFromOurPages() else { return send(MessagePage.elsewhere(for: frame)) }
        switch entrance {
        case .direct, .proxy: break
        case .vouching: return try admitVouched()
        case .stranger(let user): return refuseStranger(user)
        }
        let door = route.action.door
        guard door != .open else { return route.action.act(self)() }
        guard let token, let session = try desk.store.session(token.digest) else {
            return askToSignIn(isKept: try leftSession().map(keepForLater) ?? false)
        }
        guard request.method != .post || token.isFormToken(answers["token"]) else {
            return try refuseForm(of: session)
        }
        guard desk.life.isAlive(begun: session.begun, used: session.used, at: wall) else {
            return try signInAgain(session)
        }
        enter(session, token)
    }

    /// By which door the request came.
    var entrance: Entrance {
        let visitor = responder.visitor
        return Entrance(
            user: visitor.peer.userID, host: visitor.peer.host, isEncryptedHere: visitor.isEncrypted,
            expectsProxy: desk.isEncrypted, proxyUser: desk.proxy.user)
    }

    /// What Directory is told of where somebody signs in.
    var origin: SignInOrigin {
        let source = entrance.source(forwarded: request.headers.all("x-forwarded-for").last)
        return SignInOrigin(source: source, agent: request.headers["user-agent"])
    }

    var token: SessionToken? {
        request.cookies[SessionToken.cookieName(isEncrypted: desk.isEncrypted)].map(SessionToken.init)
    }

    /// The session counts; Directory's word is renewed when it is about to end.
    func enter(_ known: Session, _ token: SessionToken) {
        var session = known
        let isFresh = wall.adding(seconds: 30) < session.expires
        guard isFresh else {
            return desk.ask(RenewAssertion(session: session.directory), by: nil) { [self] heard, _ in
                switch heard {
                case .heard(let reply):
                    session.assertion = reply.assertion
                    session.expires = reply.expires
                    go(session, token, isRenewed: true)
                case .refused:
                    do { try signInAgain(session) } catch { fail(error) }
                case .silent: send(MessagePage.silent(for: frame))
                }
            }
        }
        go(session, token)
    }

    private func go(_ known: Session, _ token: SessionToken, isRenewed: Bool = false) {
        var session = known
        guard let assertion = Assertion(session.assertion, signedBy: desk.verifying) else { return askToSignIn() }
        do {
            // Written once a minute and not for every page; who only listens does not use it.
            let isUsed = !isListening && (session.used.adding(seconds: 60) < wall || isRenewed)
            if isUsed { session.used = wall }
            if isUsed || isRenewed { try desk.store.put(session) }
        } catch { return fail(error) }
        signedIn = SignedIn(session: session, token: token, viewer: assertion.viewer)
        guard route.action.door.lets(assertion.viewer) else { return send(MessagePage.closed(for: frame)) }
        if keepsInstead() { return }
        unlessLost { [self] in findColleagues { [self] in route.action.act(self)() } }
    }

    /// Too late: what was typed is kept for whoever typed it, and shown again after sign-in.
    private func signInAgain(_ session: Session) throws {
        askToSignIn(isKept: try keepForLater(session))
    }

    private func askToSignIn(isKept: Bool = false) {
        // At this answer a browser stops asking for a board's line.
        if isListening { return send(Response(.noContent)) }
        let notice = isKept ? "gemt" : token == nil ? "" : "igen"
        let target = request.method == .get || request.method == .head ? Link(path: request.path) : home
        if target.text == "/", notice.isEmpty { return send(.seeOther("/log-ind")) }
        send(.seeOther(Link(path: ["log-ind"], query: ["videre": target.text, "besked": notice])))
    }

    /// A board asks for its line; nobody does anything.
    private var isListening: Bool { route.name == "live" }

    // MARK: Answering

    /// Answers with events as they happen; `nil` when nobody is there to hear them.
    func beginStream() -> EventStream? { responder.stream() }

    func send(_ response: Response) {
        whenHeard = nil
        var response = response
        if let setsCookie { response.headers.add("set-cookie", setsCookie) }
        responder.send(response)
    }

    func fail(_ error: any Error) {
        if let fault = error as? RequestFault { return send(MessagePage.response(for: fault)) }
        LogLine(.error, "desk.page_failed", ["route": route.name, "problem": "\(error)"]).write()
        send(MessagePage.trouble(for: frame))
    }

    /// Stores something, or shows that it could not be.
    func store(_ body: () throws -> Void) {
        do { try body() } catch { fail(error) }
    }

    /// What stands around the page.
    var frame: Frame {
        Frame(
            name: signedIn?.session.name, viewer: signedIn?.viewer, formToken: signedIn?.token.formToken,
            current: route.name, path: request.path, case: pagesCase, loss: pagesCase.flatMap { lost[$0] },
            erasedAt: erasedAt)
    }

    /// The one case that the page is about; a page of many says what became of each of them.
    var pagesCase: CaseID? { request.parameters["case"].flatMap(CaseID.init(rawValue:)) }

    func remember(_ published: [Published]) {
        guard !published.isEmpty, signedIn != nil else { return }
        signedIn?.session.hear(published, at: wall)
        store { try desk.store.put(me.session) }
    }

    // MARK: Asking owners

    /// Asks an owner; several are asked at once, and `whenAllHeard` goes on when the last has replied.
    func ask<Command: ServiceCommand>(_ command: Command) -> Part<Command.Reply> {
        let part = Part<Command.Reply>()
        unheard += 1
        desk.ask(
            command, by: me.session.assertion, after: me.session.after(at: wall), within: 4000,
            onLoss: { [self] in lost.add($0) }, onErased: { [self] in erasedAt = $0 }
        ) { [self] heard, _ in
            part.heard = heard
            settled()
        }
        return part
    }

    /// Asks an owner where its answer has a place on the page; it is silent where it has none.
    func ask<Command: ServiceCommand>(_ command: Command, if isShown: Bool) -> Part<Command.Reply> {
        isShown ? ask(command) : Part()
    }

    /// Has an owner do one of several things that a form asks for; what it announces is remembered for the next page.
    func act<Command: ServiceCommand>(_ command: Command, as id: CommandID) -> Part<Command.Reply> {
        let part = Part<Command.Reply>()
        unheard += 1
        desk.ask(command, by: me.session.assertion, as: id, after: me.session.after(at: wall)) {
            [self] heard, published in
            part.heard = heard
            remember(published)
            settled()
        }
        return part
    }

    /// Who works here; asked once a minute at most.
    func askStaff() -> Part<NameBook> {
        let part = Part<NameBook>()
        if let staff = desk.staff, desk.clock.monotonic < staff.until {
            part.heard = .heard(staff.book)
            return part
        }
        unheard += 1
        askStaff(after: nil) { [self] heard in
            part.heard = heard.map(NameBook.init)
            if let book = part.heard.value { desk.staff = (book, desk.clock.monotonic + 60_000) }
            settled()
        }
        return part
    }

    /// What a reply did not hold is asked for until nothing is left.
    private func askStaff(after place: StaffPlace?, reply: @escaping (Heard<ListStaff.Reply>) -> Void) {
        desk.ask(ListStaff(after: place), by: me.session.assertion, within: 4000) { [self] heard, _ in
            guard let part = heard.value, let next = part.next else { return reply(heard) }
            askStaff(after: next) { rest in reply(rest.map { part.followed(by: $0) }) }
        }
    }

    /// The grounds against a talk, with the municipality's own words; the pilot's where Intake is silent.
    func askGrounds() -> Part<[GroundRow]> {
        let part = Part<[GroundRow]>(GroundRow.named)
        if let grounds = desk.grounds, desk.clock.monotonic < grounds.until {
            part.heard = .heard(grounds.rows)
            return part
        }
        unheard += 1
        desk.ask(ListGrounds(), by: me.session.assertion, within: 4000) { [self] heard, _ in
            if case .heard(let reply) = heard {
                part.heard = .heard(reply.grounds)
                desk.grounds = (reply.grounds, desk.clock.monotonic + 60_000)
            }
            settled()
        }
        return part
    }

    func whenAllHeard(_ body: @escaping () -> Void) {
        unheard += 1
        whenHeard = body
        settled()
    }

    private func settled() {
        unheard -= 1
        guard unheard == 0, let body = whenHeard else { return }
        whenHeard = nil
        body()
    }
}

/// What one owner is asked for; read when all have replied.
final class Part<Value: Sendable> {
    var heard: Heard<Value>

    init() { heard = .silent }

    /// Known without asking.
    init(_ value: Value) { heard = .heard(value) }

    var value: Value? { heard.value }
}

extension Answers.Field {
    init(_ field: FormFields.Field) { self.init(name: field.name, value: field.value) }
}
