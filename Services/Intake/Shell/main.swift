import Runtime

ServiceProcess.run(IntakeService.self)
