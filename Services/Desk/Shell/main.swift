import CaseModel
import Runtime

Daemon.run(.desk, ServiceArguments.self) {
    _ = try DeskPreparation($0)
} run: {
    try RunningDesk(DeskPreparation($0)).run()
    return 0
}
