import CaseModel
import DeskAnswers
import DeskCore
import Runtime
import Web
import Wording

/// Adgange: the administrator sees how everybody gets in, ends sessions, and helps who has lost a phone.
extension Visit {
    func showAccesses() {
        let all = ask(ListAccess())
        let letters = ask(CountWaitingLetters())
        whenAllHeard { [self] in
            let page = AccessesPage(
                frame: frame, people: all.heard.map(\.people), letters: letters.heard, now: now)
            send(.page(page.html))
        }
    }

    func showAccess() {
        withPerson { [self] person in
            let one = ask(ListAccess(person: person))
            whenAllHeard { [self] in
                if case .refused(code: "directory.unknown_person") = one.heard {
                    return send(MessagePage.missing(for: frame))
                }
                if case .refused(let code) = one.heard { return refuse(code) }
                send(.page(AccessPage(frame: frame, person: person, access: one.heard, now: wall, notice: notice).html))
            }
        }
    }

    func resetFactor() {
        withPerson { [self] person in
            perform(ResetSecondFactor(person: person), again: { [self] in refuse($0) }) { [self] _ in
                send(.seeOther(Link(path: ["adgange", person.rawValue], query: ["besked": "gemt"])))
            }
        }
    }

    func endSessionsOfOne() {
        withPerson { [self] person in
            let command = EndSessions(person: person, id: answers.text("session"), except: me.session.directory)
            perform(command, again: { [self] in refuse($0) }) { [self] reply in
                forget(reply.ended, of: person)
                send(.seeOther(Link(path: ["adgange", person.rawValue], query: ["besked": "gemt"])))
            }
        }
    }

    private func withPerson(_ body: (PersonID) -> Void) { with("person", body) }
}
