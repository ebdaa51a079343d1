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
                previewed(form, of: id, from: 0, []) { [self] in showPDF($0, id, form) }
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
    func previewed(_ form: PreviewedForm, of id: CaseID, from: Int? = nil, then: @escaping (Looked) -> Void) {
        let formal = form == .reply ? ask(ShowFormal(case: id)) : nil
        let objection: Part<ShowObjection.Reply>? =
            form == .objection
            ? answers.identifier("objection").map { ask(ShowObjection(case: id, objection: $0)) } : nil
        let place = ask(PreviewRecipient(case: id, extending: form == .extension ? extending : nil))
        whenAllHeard { [self] in
            let found: PreviewRecipient.Reply
            switch place.heard {
            case .refused(let code): return then(.refused(code: code))
            case .silent: return then(.silent)
            case .heard(let reply): found = reply
            }
            let beside = PreviewSurroundings(
                formal: formal?.value, objection: objection?.value, until: found.until, name: me.session.name)
            let draft: LetterDraft
            do throws(FieldFaults) { draft = try form.letter(answers, about: id, beside, at: now) } catch {
                return then(.faults(error))
            }
            let letter = ask(PreviewLetter(case: id, recipient: found.recipient, draft: draft, from: from))
            whenAllHeard {
                switch letter.heard {
                case .heard(let reply): then(.letter(reply))
                case .refused(let code): then(.refused(code: code))
                case .silent: then(.silent)
                }
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

    /// Piece after piece, until the last.
    private func previewed(
        _ form: PreviewedForm, of id: CaseID, from: Int, _ bytes: [UInt8],
        then: @escaping (Result<[UInt8], LookFault>) -> Void
    ) {
        previewed(form, of: id, from: from) { [self] looked in
            guard case .letter(let reply) = looked, let piece = reply.piece.flatMap(Base64URL.decode),
                let total = reply.bytes, !piece.isEmpty
            else { return then(.failure(LookFault(looked: looked))) }
            let all = bytes + piece
            if all.count >= total { return then(.success(all)) }
            previewed(form, of: id, from: all.count, all, then: then)
        }
    }

    private struct LookFault: Error { let looked: Looked }

    private func showPDF(_ document: Result<[UInt8], LookFault>, _ id: CaseID, _ form: PreviewedForm) {
        switch document {
        case .success(let bytes):
            send(.document(bytes, name: Wording.Desk.previewFile, contentType: "application/pdf"))
        case .failure(let fault):
            if case .letter = fault.looked { return send(MessagePage.trouble(for: frame)) }
            show(fault.looked, of: id, form)
        }
    }
}
