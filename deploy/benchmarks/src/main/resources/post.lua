-- Sends the signed webhooks of a file in turn (wrk -s post.lua URL -- FILE); without a file it gets the URL.
local webhooks = {}
local turn = 0

function init(args)
  if not args[1] then
    webhooks[1] = wrk.format("GET")
    return
  end
  local file = assert(io.open(args[1], "r"))
  for path in file:lines() do
    local headers = { ["X-Hub-Signature"] = file:read("*l"), ["Content-Type"] = "application/json" }
    webhooks[#webhooks + 1] = wrk.format("POST", path, headers, file:read("*l"))
  end
  file:close()
end

function request()
  turn = turn % #webhooks + 1
  return webhooks[turn]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT requests=%d micros=%d bad=%d errors=%d\n", summary.requests, summary.duration,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
