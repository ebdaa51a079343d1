import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Seal
import Web
import Wording

/// Mails: read on Sagen, fetched part by part, and seen to where they made no case.
extension Visit {
    /// What a browser may be told a file is; everything else is bytes. It is saved and never shown in any case.
    private static var knownTypes: Set<String> {
        ["application/pdf", "image/jpeg", "image/png", "image/gif", "text/plain"]
    }

    func showMailPart() {
        guard let mail = request.parameters["mail"].flatMap(MailID.init(rawValue:)),
            let part = request.parameters["part"].flatMap({ Int($0) }), part >= 0
        else { return send(MessagePage.missing(for: frame)) }
        fetch(ReadMailPart(mail: mail, part: part), [])
    }

    /// Piece after piece, until the last.
    private func fetch(_ command: ReadMailPart, _ bytes: [UInt8]) {
        let piece = ask(command)
        whenAllHeard { [self] in
            switch piece.heard {
            case .refused(let code): refuse(code)
            case .silent: send(MessagePage.silent(for: frame))
            case .heard(let reply):
                guard let content = Base64URL.decode(reply.content) else {
                    return send(MessagePage.trouble(for: frame))
                }
                let all = bytes + content
                guard reply.isLast else {
                    return fetch(
                        ReadMailPart(mail: command.mail, part: command.part, piece: command.piece + 1), all)
                }
                send(.download(all, name: reply.attachment.name, contentType: type(of: reply.attachment)))
            }
        }
    }

    private func type(of attachment: MailAttachment) -> String {
        if attachment.number == 0 { return "text/plain; charset=utf-8" }
        return Visit.knownTypes.contains(attachment.type) ? attachment.type : "application/octet-stream"
    }

    func readMail() {
        withCase { id in
            guard let mail = request.parameters["mail"].flatMap(MailID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            if answers["do"] == "object" { return judge(mail, asObjectionIn: id) }
            let wish: SettleMail
            do throws(FieldFaults) { wish = try settling(mail) } catch {
                return retry(error) { casePage(id, again: $0) }
            }
            // Whoever puts it into another case need not see that one.
            submit(wish) { reply in
                let shown = wish.belongs == nil ? reply.case ?? id : id
                return Link(path: ["sager", shown.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                casePage(id, again: $0)
            }
        }
    }

    /// The citizen's words are fetched and registered as they stand.
    private func judge(_ mail: MailID, asObjectionIn id: CaseID) {
        let mails = ask(ListMails(case: id))
        whenAllHeard { [self] in
            switch mails.heard {
            case .refused(let code): refuse(code)
            case .silent: send(MessagePage.silent(for: frame))
            case .heard(let page):
                guard let row = page.mails.first(where: { $0.mail == mail }) else {
                    return send(MessagePage.missing(for: frame))
                }
                guard !row.isWhole else { return object(by: row, nil, in: id) }
                let words = ask(ReadMailPart(mail: mail, part: 0))
                whenAllHeard { [self] in
                    guard let part = words.value else { return send(MessagePage.silent(for: frame)) }
                    object(by: row, Base64URL.decode(part.content), in: id)
                }
            }
        }
    }

    private func object(by row: MailRow, _ fetched: [UInt8]?, in id: CaseID) {
        let words: String
        do throws(MailWordsRefusal) { words = try row.words(fetched) } catch {
            let fault = FieldFault("objection", Wording.sentence(for: error))
            return casePage(id, sent: "case.objection", faults: [fault])
        }
        let wish = RaiseObjection(judging: row, words: words, otherwise: Wording.Desk.replyWithoutWords, in: id)
        submit(wish) { _ in
            Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
        } again: { [self] in
            casePage(id, again: $0)
        }
    }

    func showMails() { mailsPage([]) }

    private func mailsPage(_ faults: [FieldFault]) {
        let mails = ask(ListMailsAside())
        let staff = askStaff()
        whenAllHeard { [self] in
            if case .refused(let code) = mails.heard { return refuse(code) }
            let page = MailsPage(
                frame: frame, mails: mails.heard, staff: staff.value ?? NameBook(), now: now,
                answers: faults.isEmpty
                    ? freshAnswers() : answers.setting("command", freshAnswers()["command"]), faults: faults,
                notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    /// What is to become of it: read, a case of its own, or part of one that is there.
    private func settling(_ mail: MailID) throws(FieldFaults) -> SettleMail {
        switch answers["do"] {
        case "belongs":
            guard let belongs = CaseID(rawValue: answers["case-\(mail)"].uppercased()) else {
                throw FieldFaults([FieldFault("case-\(mail)", Wording.Desk.mailBelongsMissing)])
            }
            return SettleMail(mail: mail, belongs: belongs)
        case "complaint": return SettleMail(mail: mail, isNewComplaint: true)
        case "case":
            guard let unit: UnitID = answers.identifier("unit-\(mail)") else {
                throw FieldFaults([FieldFault("unit-\(mail)", Wording.Desk.unitMissing)])
            }
            return SettleMail(mail: mail, unit: unit, citizen: try MailForm.citizen(of: mail, in: answers))
        default: return SettleMail(mail: mail)
        }
    }

    func settleMail() {
        guard let mail = request.parameters["mail"].flatMap(MailID.init(rawValue:)) else {
            return send(MessagePage.missing(for: frame))
        }
        let wish: SettleMail
        do throws(FieldFaults) { wish = try settling(mail) } catch { return mailsPage(error.all) }
        submit(
            wish,
            afterwards: { [self] reply, go in
                // Whoever puts it into a case need not see that case.
                guard wish.belongs == nil, let made = reply.case else {
                    return go(Link(path: ["mails"], query: ["besked": "gemt"]))
                }
                goToMade(made, go)
            },
            again: { [self] in
                // Each mail has fields of its own for whose it is.
                mailsPage(
                    $0.map { fault in
                        ["name", "phone", "email"].contains(fault.field)
                            ? FieldFault("\(fault.field)-\(mail)", fault.sentence) : fault
                    })
            })
    }

    /// To the case that was made; whoever may make one of a mail, and not open it, hears its number and what comes next instead.
    private func goToMade(_ id: CaseID, _ go: @escaping (Link) -> Void) {
        let rows = ask(ListCaseRows(cases: [id]))
        whenAllHeard {
            let isOpen = rows.value?.cases.isEmpty == false
            go(
                isOpen
                    ? Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
                    : Link(path: ["mails"], query: ["besked": "mail-sag", "sag": id.rawValue]))
        }
    }
}
