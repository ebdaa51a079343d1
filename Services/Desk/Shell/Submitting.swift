import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Store
import Web
import Wording

/// How a form is sent: once, whatever is clicked twice or lost on the way, and never with anything typed in vain.
extension Visit {
    /// The name this form's draft is kept under; `nil` for forms that hold nothing worth keeping.
    var formName: String? {
        switch route.name {
        case "registration": "registration"
        case "absence": "absence"
        case "changes": "changes"
        case "conversation", "case.step", "case.assign", "case.objection", "case.reply", "case.contact", "case.verify",
            "case.correct", "case.talk", "case.restriction", "owed.receipt", "owed.told", "owed.appoint", "owed.change",
            "case.formal.examined",
            "case.formal.draft", "case.papers.plan", "case.papers.stairs", "case.papers.agreement",
            "case.papers.perspective", "case.papers.meeting", "case.papers.minutes", "case.papers.management",
            "case.same.join", "case.same.separate", "case.formal.ground", "case.formal.extend",
            "case.cause", "case.forwarding",
            "case.forwarding.answer", "case.ending.withdraw", "case.judge", "case.formal.wish", "case.formal.give":
            "\(route.name)/\(request.parameters["case"] ?? "")"
        case "case.preview":
            request.parameters["form"].flatMap(PreviewedForm.init)?
                .draft(in: request.parameters["case"] ?? "", about: PreviewedForm.matter(of: answers))
        case "case.note.correct":
            "\(route.name)/\(request.parameters["note"] ?? "")/\(request.parameters["version"] ?? "")"
        case "case.restriction.prolong": "\(route.name)/\(request.parameters["restriction"] ?? "")"
        case "case.papers.move":
            "\(route.name)/\(request.parameters["case"] ?? "")/\(request.parameters["meeting"] ?? "")"
        case "case.objection.answer": "\(route.name)/\(request.parameters["objection"] ?? "")"
        case "case.after": shared(request.parameters["case"])
        case "learning.review": shared(request.parameters["review"])
        case "learning.finding": shared(request.parameters["finding"])
        case "learning.finding.look": shared(request.parameters["finding"], as: "learning.finding")
        case "learning.guide", "learning.train": shared(request.parameters["unit"])
        case "learning.assess": "learning.assess/\(request.parameters["topic"] ?? "")"
        default: nil
        }
    }

    /// The name of one of the forms that share a page and its address.
    private func shared(_ id: String?, as page: String? = nil) -> String? {
        answers.text(SharedForms.field).map { "\(page ?? route.name)/\(id ?? "")/\($0)" }
    }

    /// Does what the form asks for, under the form's own command identifier, and goes where `done` says.
    ///
    /// - Parameter again: shows the form once more with everything that was typed and what is wrong with it.
    func submit<Command: ServiceCommand>(
        _ command: Command, done: @escaping (Command.Reply) -> Link, again: @escaping ([FieldFault]) -> Void
    ) {
        submit(command, afterwards: { reply, go in go(done(reply)) }, again: again)
    }

    /// The same, with something more to do before the way on is known.
    func submit<Command: ServiceCommand>(
        _ command: Command, afterwards done: @escaping (Command.Reply, _ go: @escaping (Link) -> Void) -> Void,
        again: @escaping ([FieldFault]) -> Void
    ) {
        let unnamed = named()
        guard unnamed.isEmpty else {
            keepDraft()
            return again(unnamed)
        }
        let id: CommandID = answers.identifier("command") ?? desk.chance.identifier()
        desk.ask(command, by: me.session.assertion, as: id, after: me.session.after(at: wall)) {
            [self] heard, published in
            switch heard {
            case .heard(let reply):
                remember(published)
                store {
                    if let formName { try desk.store.dropDraft(of: person, as: formName) }
                    done(reply) { [self] place in
                        store {
                            try desk.store.remember(place, ofSent: id, by: person, at: wall)
                            send(.seeOther(place))
                        }
                    }
                }
            case .refused(let code):
                if code == "call.command_reused", showsSent() { return }
                // Nothing was done, and what comes next is another wish.
                renewCommand()
                keepDraft()
                if code == "case.unknown", let id = pagesCase, !Command.method.hasPrefix("intake.") {
                    return again([FieldFault("", Wording.notArrived(id))])
                }
                again(FaultPlaces.faults(forRefusal: code, in: answers, at: now))
            case .silent:
                // It may have been done: the same identifier, sent again, finds out without doing it twice.
                keepDraft()
                again([FieldFault("", Wording.Desk.silentAction)])
            }
        }
    }

    /// The form is shown again because of what is missing in it.
    func retry(_ faults: FieldFaults, _ again: ([FieldFault]) -> Void) {
        keepDraft()
        again(named(besides: faults.all))
    }

    /// What was typed into a form and not sent, with the identifier it was to be sent under.
    func draft(_ form: String) -> Answers? { try? desk.store.draft(of: person, as: form) }

    /// What was typed in the forms that share a page and not sent, by the form.
    func keptForms(of page: String) -> [String: Answers] {
        (try? desk.store.drafts(of: person, under: page)) ?? [:]
    }

    /// A fresh form, under an identifier of its own.
    func freshAnswers() -> Answers {
        Answers([.init(name: "command", value: desk.chance.identifier(CommandID.self).rawValue)])
    }

    private func renewCommand() {
        replaceAnswers(answers.setting("command", desk.chance.identifier(CommandID.self).rawValue))
    }

    /// The case in the path; shows that there is none when it is no identifier.
    func withCase(_ body: (CaseID) -> Void) { with("case", body) }

    /// What stands by that name in the path; shows that there is no such page when it cannot be read as one.
    func with<Named: RawRepresentable<String>>(_ name: String, _ body: (Named) -> Void) {
        guard let named = request.parameters[name].flatMap(Named.init(rawValue:)) else {
            return send(MessagePage.missing(for: frame))
        }
        body(named)
    }

    /// Puts a wish about a case before its owner, and comes back to the page beside Sagen, which says that it was done.
    func keep<Command: ServiceCommand>(
        _ command: Command, beside place: String, of id: CaseID, telling notice: String = "gemt",
        again: @escaping ([FieldFault]) -> Void
    ) {
        submit(
            command, done: { _ in Link(path: ["sager", id.rawValue, place], query: ["besked": notice]) }, again: again)
    }

    /// A page beside Sagen: what the owner of the matter shows, with who works here; or why it cannot be shown.
    ///
    /// - Parameter keepsWords: whether a form on it keeps what is typed when it is left.
    func showBeside<Question: ServiceCommand>(
        _ question: Question, faults: [FieldFault], keepsWords: Bool = false,
        _ html: @escaping (Question.Reply, NameBook) -> HTML
    ) {
        let shown = ask(question)
        let staff = askStaff()
        whenAllHeard { [self] in
            switch shown.heard {
            case .refused(let code): refuse(code)
            case .silent: send(MessagePage.silent(for: frame))
            case .heard(let reply):
                let page = Response.page(
                    html(reply, staff.value ?? NameBook()), status: faults.isEmpty ? .ok : .unprocessable)
                send(keepsWords ? page.withScript : page)
            }
        }
    }
}
