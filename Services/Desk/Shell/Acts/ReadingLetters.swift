import CaseModel
import DeskCore
import DeskParts
import Seal
import Web
import Wording

/// A letter of a case, read again as words or as a document. The address of a citizen who is protected stands in neither, unless
/// it is asked for: looking at it is written down as on Omkring borgeren.
extension Visit {
    func showLetter() {
        withCase { id in
            with("letter") { (letter: LetterID) in
                letterAddress(of: id) { [self] address in
                    let read = ask(ReadLetter(case: id, letter: letter))
                    whenAllHeard { [self] in
                        guard let reply = heard(read) else { return }
                        send(.page(LetterPage(frame: frame, id: id, letter: reply, address: address).html))
                    }
                }
            }
        }
    }

    /// The letter as a document, piece after piece until the last.
    func showLetterDocument() {
        withCase { id in
            with("letter") { (letter: LetterID) in
                letterAddress(of: id) { [self] address in
                    guard address == .hidden else { return letterDocument(letter, of: id, []) }
                    let read = ask(ReadLetter(case: id, letter: letter))
                    whenAllHeard { [self] in
                        guard let reply = heard(read) else { return }
                        // Whoever comes by an old link finds the page that says how it is looked at.
                        if reply.text?.bearsAddress == true {
                            return send(.seeOther(LetterAddress.link(id, letter)))
                        }
                        letterDocument(letter, of: id, [])
                    }
                }
            }
        }
    }

    /// Whether the address may be shown: asked of Intake at this moment, which writes the look down. While it says nothing, no
    /// address is shown.
    private func letterAddress(of id: CaseID, _ then: @escaping (LetterAddress) -> Void) {
        if LetterAddress.asked.allSatisfy({ request.query[$0.key] == $0.value }) {
            let look = ask(ShowProtectedAddress(case: id))
            return whenAllHeard { then(look.value == nil ? .hidden : .lookedAt) }
        }
        let around = ask(ShowSurroundings(case: id))
        whenAllHeard { then(around.value.map { $0.surroundings.protection == nil } == true ? .open : .hidden) }
    }

    private func letterDocument(_ letter: LetterID, of id: CaseID, _ bytes: [UInt8]) {
        let next = ask(ReadLetter(case: id, letter: letter, from: bytes.count))
        whenAllHeard { [self] in
            guard let reply = heard(next) else { return }
            guard let piece = reply.piece.flatMap(Base64URL.decode), let total = reply.bytes, !piece.isEmpty else {
                return send(MessagePage.trouble(for: frame))
            }
            let all = bytes + piece
            if all.count < total { return letterDocument(letter, of: id, all) }
            send(.document(all, name: Wording.Desk.letterFile, contentType: "application/pdf"))
        }
    }
}
