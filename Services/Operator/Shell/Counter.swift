import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// Where whoever works here is served: one command of theirs, asked of the service that owns the matter, and shown.
struct Counter {
    let invocation: Invocation
    let seat: Seat
    let options: Options
    let id: CommandID?

    /// Finds out who is asking: the one who is signed in, or whoever `--as` names.
    init(_ invocation: Invocation, _ office: Office) throws {
        self.invocation = invocation
        options = invocation.options
        id = try invocation.commandID()
        let user = invocation.user
        let file = try SessionFile(office.folder, user: user)
        if let user {
            guard let password = Program.environment("GENKLANG_PASSWORD") else {
                throw Trouble(code: "session.no_password", "--as \(user) needs the password in $GENKLANG_PASSWORD")
            }
            // The password is asked of Directory each time; what is kept is only how far the services have spoken.
            var session = try Seat.signIn(user, password, office)
            session.goOn(from: file.read())
            seat = Seat(session, office, password: password)
            try file.keep(session)
        } else if let kept = file.read() {
            seat = Seat(kept, office)
        } else {
            throw OperatingRefusal.notSignedIn
        }
        // A session that cannot be kept is signed in for anew next time; nothing else is lost.
        seat.onChange = { try? file.keep($0) }
    }

    func serve() throws {
        switch invocation.command.subject {
        case .people: try people()
        case .cases: try cases()
        case .around: try around()
        case .papers: try papers()
        case .meetings: try meetings()
        case .mails: try mails()
        case .changes: try changes()
        case .calls: try calls()
        case .letters: try letters()
        case .learning: try learning()
        case .findings: try findings()
        case .after: try after()
        case .training: try training()
        case .figures: try evaluate()
        case .wellbeing: try wellbeing()
        case .absence: try absence()
        case .session, .importing, .operating, .mail, .lists, .deliveries, .keys, .policy, .upkeep, .trying:
            preconditionFailure("\(invocation.command) is not served at the counter")
        }
    }

    /// Who works here; asked when a name is to be shown or read.
    func colleagues() throws -> Colleagues { Colleagues(try staff()) }

    func staff() throws -> ListStaff.Reply { try ListStaff.whole { try seat.ask($0) } }

    /// Asks, and prints the reply: as it came, or as a person reads it.
    func show<C: ServiceCommand>(_ question: C, as text: (C.Reply) throws -> String) throws {
        try show(try seat.raw(question), as: text)
    }

    /// Has something done, and prints the reply likewise.
    func act<C: ServiceCommand>(_ wish: C, as text: (C.Reply) throws -> String) throws {
        try show(try change(wish)) { try text($0) + "\n" }
    }

    func show<Reply: Decodable>(_ reply: JSON, as text: (Reply) throws -> String) throws {
        Terminal.print(invocation.isJSON ? reply.text + "\n" : try text(try reply.decode(Reply.self)))
    }

    private func people() throws {
        if invocation.command == .staff {
            return try show(JSON(encoding: try staff())) { OtherTables.staff(Colleagues($0 as ListStaff.Reply)) }
        }
        let person = seat.session.person
        let json: JSON = [
            "user": .string(seat.session.user), "person": .string(person.person.rawValue), "name": .string(person.name),
            "title": .string(person.title), "unit": .string(person.unit.rawValue),
            "roles": .array(person.roles.map { .string($0.rawValue) }),
        ]
        Terminal.print(invocation.isJSON ? json.text + "\n" : "\(Wording.signedIn(person.name, person.title))\n")
    }

    private func wellbeing() throws {
        if invocation.command == .wellbeingAnswer {
            try act(try AnswerPrompt(options)) { Wording.answered($0.prompt.state) }
        } else if invocation.command == .wellbeingTakeBack {
            try act(TakeBackAnswer(prompt: try .typed(options.words[0], as: "PROMPT"))) {
                Wording.answered($0.prompt.state)
            }
        } else if invocation.command == .wellbeingNotHeld {
            try act(DenyHeld(prompt: try .typed(options.words[0], as: "PROMPT"))) {
                Wording.answered($0.prompt.state)
            }
        } else {
            try show(ListPrompts(includeAnswered: options.has("answered"))) {
                OtherTables.prompts($0.prompts, try colleagues())
                    + ($0.hasMore == true ? Wording.olderNotShown + "\n" : "") + OtherTables.lost($0.lost)
            }
        }
    }

    private func absence() throws {
        switch invocation.command {
        case .absenceRegister:
            let colleagues = try colleagues()
            try act(try RegisterAbsence(options, colleagues, else: seat.session.person.person)) {
                Wording.away(colleagues.name(of: $0.absence.person), from: $0.absence.from, to: $0.absence.to)
            }
        case .absenceEnd:
            try act(EndAbsence(absence: try .typed(options.words[0], as: "ABSENCE"))) { _ in Wording.isBack }
        default:
            try show(JSON(encoding: try staff())) { (list: ListStaff.Reply) in
                OtherTables.absences(list.absences ?? [], Colleagues(list))
            }
        }
    }
}
