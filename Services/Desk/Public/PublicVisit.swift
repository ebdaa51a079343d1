import CaseModel
import DeskAnswers
import DeskCitizen
import DeskParts
import Runtime
import Transport
import Web
import Wording

/// One request of a citizen while it is being answered.
package final class PublicVisit {
    /// A form about a code is answered no sooner than this, in milliseconds: how long it takes must not tell whether
    /// there is such a letter.
    package static let answerFloor: Int64 = 700
    /// Fields of a form; ours have two dozen.
    private static let formLimits: FormLimits = {
        var limits = FormLimits()
        limits.fields = 60
        return limits
    }()

    let site: PublicSite
    let request: Request
    private let responder: Responder
    private let begun: Int64

    init(_ site: PublicSite, _ request: Request, _ responder: Responder) {
        self.site = site
        self.request = request
        self.responder = responder
        begun = site.clock.monotonic
    }

    private var settings: PublicSettings { site.settings }

    func showFront() { responder.send(.seeOther("/klag")) }

    func showStyle() {
        guard request.parameters["digest"] == StyleSheet.digest else {
            return responder.send(
                site.message(Wording.Public.missingTitle, Wording.Public.missing, status: .notFound))
        }
        responder.send(StyleSheet.response)
    }

    // MARK: Klag

    func showComplaint() { complaintPage(fresh(Answers())) }

    func complain() {
        guard let answers = typed() else { return }
        let command: SubmitComplaint
        do { command = try ComplaintForm.command(answers) } catch {
            return complaintPage(answers, error.all, .unprocessable)
        }
        guard site.mayComplain(from: source) else {
            return complaintPage(answers, said(Wording.Public.tooMany(settings.phone)), .tooManyRequests)
        }
        site.ask(command, as: name(answers)) { [self] outcome in
            switch outcome {
            case .done(let reply):
                let policy = site.policies.policy(of: reply.unit)
                let latest = try? policy.latest(since: reply.received)
                // A unit that does not ring about complaints answers in writing, and promises nothing else.
                let reply =
                    policy.kinds.contains(.complaint)
                    ? reply
                    : SubmitComplaint.Reply(
                        case: reply.case, unit: reply.unit, route: .formal, received: reply.received)
                let page = ComplaintReceipt(
                    settings: settings, reply: reply, isAnonymous: command.name == nil, ringsBefore: latest?.due)
                responder.send(.page(page.html))
            case .refused("intake.public_form_full"):
                complaintPage(answers, said(Wording.Public.full(settings.phone)), .unavailable)
            case .refused(let code): complaintPage(fresh(answers), said(sentence(for: code)), .unprocessable)
            case .silent:
                site.forgetComplaint(from: source)
                complaintPage(answers, said(Wording.Public.silent(settings.phone)), .unavailable)
            }
        }
    }

    private func complaintPage(_ answers: Answers, _ faults: [FieldFault] = [], _ status: Status = .ok) {
        responder.send(
            .page(ComplaintPage(settings: settings, answers: answers, faults: faults).html, status: status))
    }

    // MARK: Svar

    func showAnswer() { answerPage(fresh(Answers())) }

    func answerNote() {
        guard let answers = typed() else { return }
        let command: AnswerNote
        do { command = try AnswerForm.command(answers) } catch {
            return answerPage(answers, error.all, .unprocessable)
        }
        guard site.mayAnswer(from: source, to: command.code) else {
            return answerPage(answers, said(Wording.Public.tooMany(settings.phone)), .tooManyRequests)
        }
        site.ask(command, as: name(answers)) { [self] outcome in
            // Whatever came of it, it comes at the same moment.
            site.later(max(1, begun + Self.answerFloor - site.clock.monotonic)) { [self] in
                switch outcome {
                case .done:
                    responder.send(
                        .page(
                            AnswerReceipt(settings: settings, code: command.code, ringsBefore: site.longestPromise).html
                        ))
                case .refused("callback.answers_full"):
                    answerPage(answers, said(Wording.Public.answersFull(settings.phone)), .unavailable)
                case .refused(let code): answerPage(fresh(answers), said(sentence(for: code)), .unprocessable)
                case .silent: answerPage(answers, said(Wording.Public.silent(settings.phone)), .unavailable)
                }
            }
        }
    }

    private func answerPage(_ answers: Answers, _ faults: [FieldFault] = [], _ status: Status = .ok) {
        responder.send(.page(AnswerPage(settings: settings, answers: answers, faults: faults).html, status: status))
    }

    // MARK: How one was met

    func showExperience() { experiencePage(fresh(Answers())) }

    func tellExperience() {
        guard let answers = typed() else { return }
        let command: TellExperience
        do { command = try ExperienceForm.command(answers) } catch {
            return experiencePage(answers, error.all, .unprocessable)
        }
        guard site.mayAnswer(from: source, to: command.code) else {
            return experiencePage(answers, said(Wording.Public.tooMany(settings.phone)), .tooManyRequests)
        }
        site.ask(command, as: name(answers)) { [self] outcome in
            // Whatever came of it, it comes at the same moment.
            site.later(max(1, begun + Self.answerFloor - site.clock.monotonic)) { [self] in
                switch outcome {
                case .done: responder.send(.page(ExperienceReceipt(settings: settings).html))
                case .refused(let code): experiencePage(fresh(answers), said(sentence(for: code)), .unprocessable)
                case .silent: experiencePage(answers, said(Wording.Public.silent(settings.phone)), .unavailable)
                }
            }
        }
    }

    private func experiencePage(_ answers: Answers, _ faults: [FieldFault] = [], _ status: Status = .ok) {
        responder.send(.page(ExperiencePage(settings: settings, answers: answers, faults: faults).html, status: status))
    }

    // MARK: What both take

    /// What was typed; a form that cannot be read is answered here.
    private func typed() -> Answers? {
        do {
            let form = try request.form(Self.formLimits)
            return Answers(form.fields.fields.map { Answers.Field(name: $0.name, value: $0.value) })
        } catch {
            responder.send(site.page(for: error))
            return nil
        }
    }

    /// The form under a name of its own, so that sending it is another wish.
    private func fresh(_ answers: Answers) -> Answers {
        var answers = answers
        answers.set("command", site.chance.identifier(CommandID.self).rawValue)
        return answers
    }

    /// The name that the form was given when it was shown; sent twice, it is done once.
    private func name(_ answers: Answers) -> CommandID {
        let given: CommandID? = answers.identifier("command")
        guard let given, given.rawValue.hasPrefix("\(CommandID.prefix)-"), given.rawValue.utf8.count == 22 else {
            return site.chance.identifier()
        }
        return given
    }

    private func said(_ sentence: String) -> [FieldFault] { [FieldFault("", sentence)] }

    private func sentence(for code: String) -> String {
        if code == "call.command_reused" { return Wording.Public.sentBefore }
        LogLine(.notice, "public.refused", ["code": code]).write()
        return Wording.Public.refused(settings.phone)
    }

    /// Where the form came from: the other end of the line, or whom the proxy there speaks for.
    private var source: [UInt8] {
        let named = request.headers.all(settings.proxyHeader.lowercased()).last?.split(separator: ",").last
        let text = named.map { trimmed(String($0)) } ?? responder.visitor.peer.host ?? ""
        return Source.key(of: SocketAddress(host: text, port: 0)?.address ?? [])
    }
}

extension PublicSite {
    /// Before this moment whoever objects now is rung, whichever unit it is. Nothing of a letter is known here.
    var longestPromise: Timestamp? {
        ([policies.general] + policies.units.values).compactMap { try? $0.latest(since: clock.now).due }.max()
    }
}
