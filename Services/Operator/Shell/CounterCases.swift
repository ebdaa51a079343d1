import CaseModel
import OperatorCore
import Seal
import Wire
import Wording

extension Counter {
    /// The case that the first word names.
    func named() throws -> CaseID { try .typed(options.words[0], as: "CASE") }

    func cases() throws {
        switch invocation.command {
        case .caseRegister:
            try act(try RegisterCase(options, try colleagues())) { Wording.registered($0.case, $0.route) }
        case .caseStep: try act(try DecideStep(options), as: receipt)
        case .caseAssign:
            let colleagues = try colleagues()
            let wish = try AssignCase(options, colleagues)
            try act(wish) { Wording.assigned($0.case, colleagues.name(of: wish.person)) }
        case .caseCause: try act(try NameCauses(options), as: receipt)
        case .caseCorrect: try act(try CorrectCitizen(options), as: receipt)
        case .caseForward: try act(try ForwardCase(options), as: receipt)
        case .caseSame:
            try show(ListSameCitizen(case: try named())) { CaseTables.same($0, try colleagues()) }
        case .caseJoin: try act(try JoinCases(options), as: receipt)
        case .caseAcknowledge:
            try act(AcknowledgeHandover(handover: try .typed(options.words[0], as: "HANDOVER")), as: receipt)
        case .caseWithdraw: try act(try WithdrawCase(options), as: receipt)
        case .caseFormal: try act(try GoFormal(options, try colleagues()), as: receipt)
        case .caseGive: try act(try GiveFormal(options, try colleagues()), as: receipt)
        case .caseDied: try act(try ReportDeath(options), as: receipt)
        case .caseNotDead:
            try act(TakeBackDeath(case: try named(), reason: try options.required("reason")), as: receipt)
        case .caseSetAside: try act(try SetAside(options), as: receipt)
        case .caseTakeUp:
            try act(TakeUp(case: try named(), reason: try options.required("reason")), as: receipt)
        case .caseJudge:
            try act(try JudgeCase(options, try colleagues())) { Wording.judged($0.case, $0.route) }
        case .caseMove: try moveCases()
        case .caseReplySent:
            try act(ReplySent(case: try named(), reference: try options.required("reference")), as: receipt)
        case .caseSearch: try search()
        case .caseShow:
            try show(ShowCase(case: try named())) {
                CaseTables.show($0, try colleagues(), on: Self.today)
            }
        default: try listCases()
        }
    }

    func receipt(_ reply: CaseReceipt) -> String { Wording.done(reply.case, isClosed: reply.isClosed) }

    private func listCases() throws {
        let scope = try ListCases.Scope(options)
        let limit = try options.number("limit", in: 1...100_000) ?? 100
        var rows: [JSON] = []
        var next: String?
        repeat {
            let part = min(limit - rows.count, ListCases.mostRows)
            let reply = try seat.raw(
                ListCases(scope: scope, includesClosed: options.has("closed"), limit: part, after: next))
            rows += reply["cases"]?.array ?? []
            next = reply["next"]?.string
        } while next != nil && rows.count < limit
        let whole: JSON = .object(["cases": .array(rows), "next": next.map { .string($0) } ?? .null])
        try show(whole) { (reply: ListCases.Reply) in
            CaseTables.list(reply.cases, try colleagues()) + (next == nil ? "" : Wording.moreToShow + "\n")
        }
    }

    func calls() throws {
        switch invocation.command {
        case .callAttempt: try act(try RecordAttempt(options), in: try named()) { Wording.attempted($0.attempt) }
        case .callRecord:
            let wish = try RecordConversation(options, try colleagues(), file: Self.text)
            try act(wish, in: wish.case) { Wording.filed($0) }
        case .callNoted:
            let wish = try NoteTalk(options, try colleagues(), file: Self.text)
            try act(wish, in: wish.case) { Wording.filed($0.note, version: $0.version) }
        case .callPractice:
            try show(try ShowPractice(options), as: CallTables.practice)
        case .callWish: try act(try WishForCall(options)) { Wording.wishKept($0.next) }
        case .callPermit:
            let colleagues = try colleagues()
            let wish = PermitRinging(
                case: try named(), caller: try colleagues.person(options.words[1]),
                reason: try options.required("reason"))
            try act(wish) { Wording.mayRing(colleagues.name(of: $0.caller)) }
        case .object: try act(try objection()) { Wording.objected($0.objection) }
        case .callShow:
            let id = try named()
            try show(ShowCalls(case: id), about: { _ in [id] }) {
                CallTables.show($0, try colleagues(), named: try named(in: id, of: $0.notes))
            }
        case .callCard: try showCard(try named())
        case .noteShow: try showNote()
        case .noteCorrect:
            let filed: ReadNote.Reply = try seat.ask(try readNote(options.words[1]))
            let wish = try CorrectNote(options, of: filed, try colleagues(), file: Self.text)
            try act(wish, in: filed.row.case) { Wording.filed($0.note, version: $0.version) }
        default: try listCalls()
        }
    }

    /// With what the citizen has answered, as far as Callback says it: the card stands without it.
    private func showCard(_ id: CaseID) throws {
        try show(ShowCallerCard(case: id)) { card in
            let calls: ShowCalls.Reply? = try? seat.ask(ShowCalls(case: id))
            return CallTables.card(
                card, try colleagues(), answered: calls?.calls.compactMap(\.answered).min(), on: Self.today)
        }
    }

    /// In the words of the command line, or in those of the citizen's mail that it names.
    private func objection() throws -> RaiseObjection {
        guard let mail = try RaiseObjection.mail(options) else { return try RaiseObjection(options) }
        let page: MailPage = try seat.ask(ListMails(case: try named()))
        guard let row = page.mails.first(where: { $0.mail == mail }) else {
            throw UsageFault("\(mail) is none of the newest mails of that case")
        }
        var fetched: [UInt8]?
        if !row.isWhole {
            let part: ReadMailPart.Reply = try seat.ask(ReadMailPart(mail: mail, part: 0))
            fetched = Base64URL.decode(part.content)
        }
        let words: String
        do throws(MailWordsRefusal) { words = try row.words(fetched) } catch {
            throw Trouble(code: error.code, Wording.sentence(for: error))
        }
        return RaiseObjection(
            judging: row, words: words, otherwise: Wording.Desk.replyWithoutWords, in: try named())
    }

    func letters() throws {
        switch invocation.command {
        case .letterRetry:
            try act(RetryLetter(letter: try .typed(options.words[0], as: "LETTER"))) { Wording.retrying($0.letter) }
        case .letterShow:
            let wish = ReadLetter(case: try named(), letter: try .typed(options.words[1], as: "LETTER"))
            let letter: ReadLetter.Reply = try seat.ask(wish)
            let shown = try hidesAddress(of: wish.case) ? letter.withoutAddress : letter
            try show(JSON(encoding: shown)) { (reply: ReadLetter.Reply) in
                reply.plain ?? Wording.Desk.letterNotKept + "\n"
            }
        default:
            try show(ListLetters(case: try named())) {
                OtherTables.letters($0.letters, try colleagues())
                    + ($0.leftOut.map { Wording.Desk.lettersLeftOut($0) + "\n" } ?? "")
            }
        }
    }

    /// A protected address stands in a letter only for whoever asks for it, which Intake writes down as a look of its own.
    private func hidesAddress(of case: CaseID) throws -> Bool {
        if options.has("address") {
            let _: ShowProtectedAddress.Reply = try seat.ask(ShowProtectedAddress(case: `case`))
            return false
        }
        let around: ShowSurroundings.Reply = try seat.ask(ShowSurroundings(case: `case`))
        return around.surroundings.protection != nil
    }

    private func listCalls() throws {
        let scope = try CallScope(options)
        let limit = try options.number("limit", in: 1...100_000) ?? 100
        var rows: [JSON] = []
        var next: CallCursor?
        repeat {
            let part = min(limit - rows.count, 100)
            let reply = try seat.raw(
                ListCalls(scope: scope, includeDone: options.has("done"), limit: part, after: next))
            rows += reply["rows"]?.array ?? []
            next = try reply["next"].flatMap { $0.isNull ? nil : try $0.decode(CallCursor.self) }
        } while next != nil && rows.count < limit
        let whole: JSON = .object(["rows": .array(rows), "next": try next.map { try JSON(encoding: $0) } ?? .null])
        let cases = try whole.decode(ListCalls.Reply.self).rows.map(\.case)
        try show(whole, about: cases) { (reply: ListCalls.Reply) in
            CallTables.list(reply.rows, try colleagues()) + (next == nil ? "" : Wording.moreToShow + "\n")
        }
    }

    private func showNote() throws {
        try show(try readNote(options.words.count < 2 ? nil : options.words[1])) {
            CallTables.note($0, try colleagues(), named: try named(in: $0.row.case, of: [$0.row]))
        }
    }

    /// Who the talks were held with in the citizen's stead; asked only where there is one, since it is a look at who stands
    /// around the citizen.
    private func named(in case: CaseID, of notes: [NoteRow]) throws -> [NamedRepresentative] {
        guard notes.contains(where: { $0.recognised?.representative != nil }) else { return [] }
        let reply: NameRepresentatives.Reply = try seat.ask(NameRepresentatives(case: `case`))
        return reply.named
    }

    /// - Parameter text: the version; `nil` for the newest, which the reply names.
    private func readNote(_ text: String?) throws -> ReadNote {
        let version = try text.map { text in
            guard let version = Int(text), version > 0 else {
                throw UsageFault("\"\(text)\" is no version; the first is 1")
            }
            return version
        }
        return ReadNote(note: try .typed(options.words[0], as: "NOTE"), version: version)
    }

    /// The text of a file, or of standard input for `-`.
    static func text(of path: String) throws -> String {
        if path == "-" {
            guard let text = Terminal.standardInput() else { throw UsageFault("standard input is not UTF-8") }
            return text
        }
        return try TextFile.read(path)
    }
}
