import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Seal
import Web
import Wording

/// The letter that is being written, as the citizen would get it. What was typed stays a draft of its form; of the letter
/// itself nothing is kept.
extension Visit {
    func previewLetter() {
        withCase { id in
            guard let form = request.parameters["form"].flatMap(PreviewedForm.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            // An answer that is assured or on its way is looked at where nothing is typed; a draft stays as it was.
            if form != .reply || !answers["reply-text"].isEmpty { keepDraft() }
            if answers["do"] == "pdf" {
                drafted(form, of: id, else: { [self] in show($0, of: id, form) }) { [self] in document(of: $0, form, [])
                }
            } else {
                previewed(form, of: id) { [self] in show($0, of: id, form) }
            }
        }
    }

    /// What came of looking: the letter, or what must be put right before there is one.
    enum Looked {
        case letter(PreviewLetter.Reply)
        case faults(FieldFaults)
        case refused(code: String)
        case silent

        init(_ heard: Heard<PreviewLetter.Reply>) {
            switch heard {
            case .heard(let reply): self = .letter(reply)
            case .refused(let code): self = .refused(code: code)
            case .silent: self = .silent
            }
        }

        /// As a part of the page it was asked for on; `nil` where something has to be filled in first.
        var letter: Heard<PreviewLetter.Reply>? {
            switch self {
            case .letter(let reply): .heard(reply)
            case .faults: nil
            case .refused(let code): .refused(code: code)
            case .silent: .silent
            }
        }
    }

    /// Asks who gets the letter, and then for the letter itself.
    func previewed(_ form: PreviewedForm, of id: CaseID, then: @escaping (Looked) -> Void) {
        drafted(form, of: id, else: then) { [self] wish in
            let letter = ask(wish)
            whenAllHeard { then(Looked(letter.heard)) }
        }
    }

    /// Asks who gets the letter, and makes of what is typed the wish to look at it.
    private func drafted(
        _ form: PreviewedForm, of id: CaseID, else instead: @escaping (Looked) -> Void,
        then: @escaping (PreviewLetter) -> Void
    ) {
        let formal = form == .reply ? ask(ShowFormal(case: id)) : nil
        let objection: Part<ShowObjection.Reply>? =
            form == .objection || form == .correction
            ? answers.identifier("objection").map { ask(ShowObjection(case: id, objection: $0)) } : nil
        let note: Part<ReadNote.Reply>? =
            form == .addition
            ? answers.identifier("note").flatMap { note in
                Int(answers["version"]).map { ask(ReadNote(note: note, version: $0)) }
            } : nil
        let shown = form == .forwarding ? ask(ShowCase(case: id)) : nil
        let staff = askStaff()
        whenAllHeard { [self] in
            let row = note?.value?.row ?? objection?.value?.note
            let also = form == .note ? ConversationForm.others(answers, besides: id) : nil
            let place = ask(
                PreviewRecipient(
                    case: id, extending: form == .extension ? extending : nil,
                    spokenWith: form.spokenWith(answers, row), also: also))
            whenAllHeard { [self] in
                let found: PreviewRecipient.Reply
                switch place.heard {
                case .refused(let code): return instead(.refused(code: code))
                case .silent: return instead(.silent)
                case .heard(let reply): found = reply
                }
                let beside = PreviewSurroundings(
                    formal: formal?.value, objection: objection?.value, note: note?.value, until: found.until,
                    points: shown?.value?.points.map(\.text) ?? [], name: me.session.name)
                do throws(FieldFaults) {
                    let draft = try form.letter(answers, about: id, beside, at: now)
                    then(
                        PreviewLetter(
                            case: id, recipient: found.recipient, draft: draft, writer: me.session.name,
                            writersUnit: staff.value?.ownUnit(me.viewer.unit),
                            contactPerson: staff.value?.name(ofContact: found.contact),
                            colleagues: staff.value?.names(of: draft.holders), also: also))
                } catch { instead(.faults(error)) }
            }
        }
    }

    /// Until when the written answer is to take; `nil` where the day cannot be read.
    private var extending: PreviewRecipient.Extending? {
        guard case .day(let day) = WrittenMoment.day("until", in: answers) else { return nil }
        return PreviewRecipient.Extending(lastDay: day, reason: answers["formal-reason"])
    }

    private func show(_ looked: Looked, of id: CaseID, _ form: PreviewedForm) {
        let (letter, sentences): (PreviewLetter.Reply?, [String]) =
            switch looked {
            case .letter(let reply): (reply, [])
            case .faults(let faults): (nil, faults.all.map(\.sentence))
            case .refused(let code): (nil, [Wording.sentence(forRefusal: code)])
            case .silent: (nil, [Wording.Desk.silentHere])
            }
        let page = LetterPreviewPage(
            frame: frame, id: id, form: form, letter: letter, sentences: sentences, answers: answers)
        send(.page(page.html, status: letter == nil ? .unprocessable : .ok))
    }

    /// The finished page, piece after piece until the last: who gets it and what it says is asked once.
    private func document(of wish: PreviewLetter, _ form: PreviewedForm, _ bytes: [UInt8]) {
        let next = ask(wish.piece(from: bytes.count))
        whenAllHeard { [self] in
            guard case .heard(let reply) = next.heard else { return show(Looked(next.heard), of: wish.case, form) }
            guard let piece = reply.piece.flatMap(Base64URL.decode), let total = reply.bytes, !piece.isEmpty else {
                return send(MessagePage.trouble(for: frame))
            }
            let all = bytes + piece
            if all.count < total { return document(of: wish, form, all) }
            send(.document(all, name: Wording.Desk.previewFile, contentType: "application/pdf"))
        }
    }
}
