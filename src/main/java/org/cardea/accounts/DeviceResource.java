package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices of the caller's account. */
@Path("/api/v1/devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public final class DeviceResource {

    private final SecurityIdentity identity;
    private final DeviceStore devices;
    private final ListDevices listDevices;
    private final RevokeDevice revokeDevice;

    public DeviceResource(
            SecurityIdentity identity, DeviceStore devices, ListDevices listDevices, RevokeDevice revokeDevice) {
        this.identity = identity;
        this.devices = devices;
        this.listDevices = listDevices;
        this.revokeDevice = revokeDevice;
    }

    @GET
    @Operation(summary = "The linked devices: how far each has come, what it brought, and how it does")
    public DeviceWire.ListBody list() {
        Caller caller = Caller.of(identity);
        return new DeviceWire.ListBody(listDevices.of(caller.account()).stream()
                .map(health -> DeviceWire.ItemBody.of(health, caller))
                .toList());
    }

    @PATCH
    @Path("{device}")
    @Operation(summary = "Give a device another name")
    @APIResponse(responseCode = "204", description = "Renamed")
    @APIResponse(responseCode = "404", description = "not-found")
    public void rename(@PathParam("device") String device, DeviceWire.NameBody body) {
        DeviceId id = DeviceId.of(device);
        String name = Given.text("name", Given.body(body).name(), NewDevice.LONGEST_NAME);
        if (!devices.rename(Caller.of(identity).account(), id, name)) {
            throw Problem.notFound();
        }
    }

    @DELETE
    @Path("{device}")
    @Operation(summary = "Revoke a device, at once")
    @APIResponse(responseCode = "204", description = "Its token is worth nothing now")
    @APIResponse(responseCode = "404", description = "not-found")
    public void revoke(@PathParam("device") String device) {
        revokeDevice.revoke(Caller.of(identity), DeviceId.of(device), Access.BEARER);
    }
}
