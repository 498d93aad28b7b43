"""Writes golden values of this folder with PyTorch (1.13 or later), in 64-bit floats.

The optimizers start from the network and the batches of Adam_default_0.json.
"""
import json
import warnings

import torch
from torch import nn
from torch.optim import lr_scheduler

torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")

with open("Adam_default_0.json") as file:
    START = json.load(file)
STEPS = 12


def unpacked(tensor):
    return torch.tensor(tensor["data"]).reshape(tensor["shape"])


def packed(tensor):
    return {"shape": list(tensor.shape), "data": [round(v, 9) for v in tensor.flatten().tolist()]}


def optimizer(name, make, options, decoupled=0.0):
    net = nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3))
    net.load_state_dict({k: unpacked(v) for k, v in START["initial"].items()})
    optim = make(net.parameters(), **options)
    losses, after = [], []
    for step in range(STEPS):
        batch = START["batches"][step % 4]
        labels = batch["y"]["data"] if isinstance(batch["y"], dict) else batch["y"]
        loss = nn.functional.cross_entropy(net(unpacked(batch["x"])), torch.tensor(labels).long())
        optim.zero_grad()
        loss.backward()
        with torch.no_grad():  # what newer versions call decoupled_weight_decay
            for p in net.parameters():
                p.mul_(1 - options["lr"] * decoupled)
        optim.step()
        losses.append(round(loss.item(), 9))
        after.append({k: packed(v) for k, v in net.state_dict().items()})
    golden = {
        "torch": torch.__version__,
        "optimizer": make.__name__,
        "options": {**options, **({"decoupled": decoupled} if decoupled else {})},
        "initial": START["initial"],
        "batches": START["batches"],
        "loss_before_step": losses,
        "params_after_step": after,
    }
    with open(name + "_0.json", "w") as file:
        json.dump(golden, file, separators=(",", ":"))


def sgd():
    return torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)


def rates(make, options, count, metric=None):
    optim = sgd()
    schedule = make(optim, **options)
    lr = []
    for i in range(count):
        lr.append(optim.param_groups[0]["lr"])
        optim.step()
        schedule.step(*([metric[i]] if metric else []))
    case = {"scheduler": make.__name__, "options": options, "base_lr": 0.1, "lr": lr}
    return {**case, "metric": metric} if metric else case


def LinearThenCosine(optim, start_factor, total_iters, T_max):
    first = lr_scheduler.LinearLR(optim, start_factor=start_factor, total_iters=total_iters)
    then = lr_scheduler.CosineAnnealingLR(optim, T_max=T_max)
    return lr_scheduler.SequentialLR(optim, [first, then], milestones=[total_iters])


def ConstantThenStep(optim, factor, total_iters, step_size, gamma):
    first = lr_scheduler.ConstantLR(optim, factor=factor, total_iters=total_iters)
    then = lr_scheduler.StepLR(optim, step_size=step_size, gamma=gamma)
    return lr_scheduler.SequentialLR(optim, [first, then], milestones=[total_iters])


def cycle(count=40, **options):
    options = {"max_lr": 0.5, "total_steps": count, "cycle_momentum": False, **options}
    return rates(lr_scheduler.OneCycleLR, options, count)


radam = {"lr": 0.02, "betas": [0.9, 0.999], "eps": 1e-8, "weight_decay": 0}
optimizer("RAdam_default", torch.optim.RAdam, {**radam, "lr": 1e-3})
optimizer("RAdam_l2", torch.optim.RAdam, {**radam, "betas": [0.8, 0.9], "eps": 1e-3, "weight_decay": 0.05})
optimizer("RAdam_decoupled", torch.optim.RAdam, {**radam, "betas": [0.8, 0.9]}, decoupled=0.1)
rms = {"lr": 0.01, "alpha": 0.9, "eps": 1e-4}
optimizer("RMSprop_l2_momentum", torch.optim.RMSprop, {**rms, "weight_decay": 0.05, "momentum": 0.9})
optimizer("RMSprop_centered", torch.optim.RMSprop, {**rms, "centered": True, "momentum": 0.5})

wave = [1.0, 0.8, 0.7, 0.71, 0.72, 0.695, 0.69, 0.7, 0.7, 0.7, 0.7, 0.7, 0.6, 0.61, 0.62, 0.63, 0.64,
        0.599, 0.5999, 0.61, 0.62, 0.63, 0.64, 0.65, 0.66, 0.67, 0.68, 0.69, 0.7, 0.71]
cases = [
    cycle(),
    cycle(anneal_strategy="linear", pct_start=0.25, div_factor=10.0, final_div_factor=100.0),
    cycle(three_phase=True, pct_start=0.4),
    cycle(three_phase=True, anneal_strategy="linear"),
    cycle(count=7, pct_start=0.05),
    rates(LinearThenCosine, {"start_factor": 0.1, "total_iters": 5, "T_max": 20}, 30),
    rates(ConstantThenStep, {"factor": 0.2, "total_iters": 4, "step_size": 3, "gamma": 0.5}, 30),
    rates(lr_scheduler.CosineAnnealingLR, {"T_max": 7, "eta_min": 0.01}, 30),
    rates(lr_scheduler.ReduceLROnPlateau, {"mode": "min", "factor": 0.5, "patience": 1, "threshold": 0.01,
          "threshold_mode": "rel", "cooldown": 2, "min_lr": 0.01}, 30, wave),
    rates(lr_scheduler.ReduceLROnPlateau, {"mode": "max", "factor": 0.5, "patience": 1, "threshold": 0.05,
          "threshold_mode": "rel", "cooldown": 0, "eps": 0.002}, 30, [2 - v for v in wave]),
    rates(lr_scheduler.ReduceLROnPlateau, {"mode": "min", "factor": 0.5, "patience": 2, "threshold": 0.02,
          "threshold_mode": "abs", "cooldown": 1}, 30, wave),
]
with open("lr_schedules_1.json", "w") as file:
    json.dump({"torch": torch.__version__, "cases": cases}, file, separators=(",", ":"))
